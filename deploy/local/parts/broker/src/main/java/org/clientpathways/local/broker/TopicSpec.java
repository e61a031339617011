package org.clientpathways.local.broker;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/**
 * A topic that must exist, written {@code name:partitions:kept}, where kept is {@code compact}, {@code forever} or a number
 * of days.
 */
record TopicSpec(String name, int partitions, String kept) {

    /**
     * Far more than any event: a record that is refused here stops the capture of its journal, and with it every event behind
     * it. Consumers set aside what is over 1 MB.
     */
    private static final String MOST_BYTES = Integer.toString(8 << 20);

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
        Map<String, String> configuration = new HashMap<>();
        configuration.put("max.message.bytes", MOST_BYTES);
        switch (kept) {
            case "compact" -> configuration.put("cleanup.policy", "compact");
            case "forever" -> configuration.put("retention.ms", "-1");
            default -> configuration.put("retention.ms", Long.toString(Long.parseLong(kept) * MILLISECONDS_A_DAY));
        }
        return configuration;
    }

    /** What one that is there already must be told, so that it is kept in the same way. */
    Collection<AlterConfigOp> changes() {
        return configuration().entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    ConfigResource resource() {
        return new ConfigResource(ConfigResource.Type.TOPIC, name);
    }
}
