package org.clientpathways.notification.audience;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Topic;

/**
 * An event as it was kept.
 *
 * @param type the name of its type
 * @param data its data as they were published
 */
public record KeptEvent(UUID id, String type, String subject, Instant occurredAt, String data) {

    /** Who published it: the topic tells. */
    String source() {
        Topic topic = EventType.named(type).map(EventType::topic).orElse(Topic.REFERRAL_EVENTS);
        return topic == Topic.PATHWAY_EVENTS ? "/pathway-service" : "/referral-service";
    }
}
