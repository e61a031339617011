package org.clientpathways.notification.delivery;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;

/**
 * An event in CloudEvents 1.0's structured JSON. It holds what the topic has: ids, codes and dates.
 *
 * @param data the event's data, as they were published
 */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"})
record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        @JsonRawValue String data) {

    static final String MEDIA_TYPE = "application/cloudevents+json";

    static CloudEvent of(DueDelivery delivery) {
        return new CloudEvent(
                "1.0",
                delivery.event(),
                delivery.source(),
                delivery.type(),
                delivery.subject(),
                delivery.occurredAt(),
                "application/json",
                delivery.data());
    }
}
