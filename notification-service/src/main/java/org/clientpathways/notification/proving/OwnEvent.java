package org.clientpathways.notification.proving;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A CloudEvent of this service's own about a subscription, which stands for nothing that happened to a client. */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"})
record OwnEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String datacontenttype,
        Map<String, String> data) {

    static OwnEvent of(UUID id, String name, UUID subscription, Instant time, Map<String, String> data) {
        return new OwnEvent(
                "1.0",
                id,
                "/notification-service",
                "org.clientpathways.subscription." + name + ".v1",
                subscription,
                time,
                "application/json",
                data);
    }
}
