package org.clientpathways.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Topic;

/**
 * The delivery that is next in its queue, with all that is needed to send it.
 *
 * @param attempts how many were made
 * @param failures how many failed in a row
 * @param dueAt when the next may be made
 * @param agency the subscription's
 */
record DueDelivery(
        UUID id,
        ClientQueue queue,
        int attempts,
        int failures,
        Instant dueAt,
        String url,
        byte[] secret,
        String agency,
        UUID event,
        String type,
        String subject,
        Instant occurredAt,
        String data) {

    /** Who published it: the topic tells. */
    String source() {
        Topic topic = EventType.named(type).map(EventType::topic).orElse(Topic.REFERRAL_EVENTS);
        return topic == Topic.PATHWAY_EVENTS ? "/pathway-service" : "/referral-service";
    }
}
