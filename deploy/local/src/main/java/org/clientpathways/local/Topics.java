package org.clientpathways.local;

import java.util.List;
import java.util.stream.Stream;

/** The topics of 4-events, each {@code name:partitions:kept}, kept being {@code compact}, {@code forever} or days. */
final class Topics {

    private static final int PARTITIONS = 12;
    private static final int DEAD_LETTER_DAYS = 90;

    private Topics() {}

    static List<String> all() {
        return Stream.concat(
                        Stream.of(
                                        "referral-events:forever",
                                        "client-descriptions:compact",
                                        "directory-events:compact",
                                        "pathway-events:forever",
                                        "disclosure-heads:90")
                                .flatMap(Topics::withDeadLetters),
                        Stream.of("__debezium-heartbeat.referral:1:1", "__debezium-heartbeat.pathway:1:1"))
                .toList();
    }

    private static Stream<String> withDeadLetters(String topic) {
        String[] nameAndKept = topic.split(":");
        return Stream.of(
                nameAndKept[0] + ":" + PARTITIONS + ":" + nameAndKept[1],
                nameAndKept[0] + ".dead-letter:" + PARTITIONS + ":" + DEAD_LETTER_DAYS);
    }
}
