package org.clientpathways.local.broker;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic that must exist, written {@code name:partitions:kept}, where kept is {@code compact}, {@code forever} or a number
 * of days.
 */
record TopicSpec(String name, int partitions, String kept) {

    private static final long MILLISECONDS_A_DAY = 86_400_000L;

    static TopicSpec parse(String text) {
        String[] fields = text.split(":");
        if (fields.length != 3) {
            throw new IllegalArgumentException("Not a topic (name:partitions:kept): " + text);
        }
        return new TopicSpec(fields[0], Integer.parseInt(fields[1]), fields[2]);
    }

    NewTopic toNewTopic() {
        return new NewTopic(name, partitions, (short) 1).configs(configuration());
    }

    private Map<String, String> configuration() {
        return switch (kept) {
            case "compact" -> Map.of("cleanup.policy", "compact");
            case "forever" -> Map.of("retention.ms", "-1");
            default -> Map.of("retention.ms", Long.toString(Long.parseLong(kept) * MILLISECONDS_A_DAY));
        };
    }
}
