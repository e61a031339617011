package org.clientpathways.notification.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.clientpathways.groundwork.json.RequestBodies;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.UnreadableJson;

/** Changes to a subscription, sent as a JSON merge patch (RFC 7396): what is left out stays, null takes away. */
@ApplicationScoped
class SubscriptionPatch {

    private static final String STATUS = "status";

    private final ObjectMapper mapper;
    private final RequestBodies bodies;

    SubscriptionPatch(ObjectMapper mapper, RequestBodies bodies) {
        this.mapper = mapper;
        this.bodies = bodies;
    }

    /** What a patch makes of a subscription; no status where it keeps its own. */
    record Patched(SubscriptionFields fields, SubscriptionStatus status) {}

    /** @throws Problem 400 when the patch cannot be read, or what it makes of the subscription breaks a constraint */
    Patched apply(String patch, Subscription known) {
        try {
            JsonNode changes = mapper.readTree(patch == null ? "" : patch);
            // Read as its fields first, so that one that there is not is refused even where it is to be taken away.
            SubscriptionChange change = mapper.treeToValue(changes, SubscriptionChange.class);
            if (changes instanceof ObjectNode object) {
                return new Patched(merged(object, known), status(object, change));
            }
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.problem(unreadable);
        }
        throw Problem.badRequest("", "Send one JSON object with what changes of the subscription");
    }

    private SubscriptionFields merged(ObjectNode changes, Subscription known) {
        ObjectNode merged = mapper.valueToTree(SubscriptionFields.of(known));
        changes.properties().forEach(change -> {
            if (change.getKey().equals(STATUS)) {
                return;
            }
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), change.getValue());
            }
        });
        return bodies.read(merged.toString(), SubscriptionFields.class);
    }

    private static SubscriptionStatus status(ObjectNode changes, SubscriptionChange change) {
        if (change.status() == null && changes.has(STATUS)) {
            throw Problem.badRequest(STATUS, "Give active or paused");
        }
        return change.status() == null ? null : change.status().status();
    }
}
