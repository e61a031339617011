package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientpathways.contracts.Topic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final List<String> names =
            Topics.all().stream().map(topic -> topic.split(":")[0]).toList();

    @Test
    void everyPublishedTopicIsMadeWithItsDeadLetters() {
        for (Topic topic : Topic.values()) {
            assertThat(names).contains(topic.topicName(), topic.deadLetterName());
        }
    }

    @Test
    void everyJournalHasAHeartbeat() {
        for (String service : Databases.JOURNALS) {
            assertThat(names).contains("__debezium-heartbeat." + service);
        }
    }
}
