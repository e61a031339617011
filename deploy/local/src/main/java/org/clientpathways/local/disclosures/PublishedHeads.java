package org.clientpathways.local.disclosures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.clientpathways.contracts.Topic;
import org.clientpathways.local.UserError;
import org.clientpathways.local.topics.TopicRecords;

/** The heads that were published as events. */
final class PublishedHeads {

    private PublishedHeads() {}

    /**
     * Notes those that the topic still holds.
     *
     * @param kafka the broker's bootstrap address
     */
    static void read(String kafka, Heads heads) {
        try {
            TopicRecords.each(kafka, List.of(Topic.DISCLOSURE_HEADS.topicName()), event -> {
                JsonNode head = event.data();
                heads.note(
                        UUID.fromString(head.path("clientId").asText()),
                        head.path("sequence").asLong(),
                        head.path("hash").asText());
            });
        } catch (KafkaException away) {
            throw new UserError("Kafka does not answer at " + kafka + ".");
        }
    }
}
