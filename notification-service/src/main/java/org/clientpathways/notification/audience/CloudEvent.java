package org.clientpathways.notification.audience;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event in CloudEvents 1.0's structured JSON, as thin as a partner's whole agency may have it: what happened to which
 * referral, when, and between whom; which agreement ended for it, which override began. What the client needs and what was
 * shared are read at referral-service, which asks what the client agreed to.
 *
 * @param data those of the event's data that are told
 */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"})
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        JsonNode data) {

    /** The media type of structured JSON. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";
}
