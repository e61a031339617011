package org.clientpathways.notification.audience;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/** What agencies are told of events, the same whichever way it reaches them. */
@ApplicationScoped
public class CloudEvents {

    private final ObjectMapper mapper;

    CloudEvents(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** What an agency is told of an event. */
    public CloudEvent of(KeptEvent event, String agency) {
        try {
            ObjectNode data = (ObjectNode) mapper.readTree(event.data());
            return new CloudEvent(
                    "1.0",
                    event.id(),
                    event.source(),
                    event.type(),
                    event.subject(),
                    event.occurredAt(),
                    "application/json",
                    ToldData.of(event.type(), agency, data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Event " + event.id() + " is not JSON", impossible);
        }
    }

    /** The same as JSON. */
    public String json(KeptEvent event, String agency) {
        try {
            return mapper.writeValueAsString(of(event, agency));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Event " + event.id() + " cannot be told as JSON", impossible);
        }
    }
}
