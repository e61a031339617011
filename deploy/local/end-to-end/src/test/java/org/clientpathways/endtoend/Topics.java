package org.clientpathways.endtoend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clientpathways.contracts.Topic;
import org.clientpathways.local.topics.Published;
import org.clientpathways.local.topics.TopicRecords;

/** The topics of the running system. */
final class Topics {

    private Topics() {}

    /** Every record of the published topics, each once though it may lie there twice; order is kept per key. */
    static List<Published> readAll() {
        return TopicRecords.withoutRepeats(read(Arrays.stream(Topic.values()).map(Topic::topicName)));
    }

    /** Every record that a consumer could not take. */
    static List<Published> readDeadLetters() {
        return read(Arrays.stream(Topic.values()).map(Topic::deadLetterName));
    }

    private static List<Published> read(Stream<String> topics) {
        return TopicRecords.read(TheSystem.addresses().kafka(), topics.toList());
    }
}
