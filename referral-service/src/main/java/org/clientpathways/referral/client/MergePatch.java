package org.clientpathways.referral.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.clientpathways.groundwork.json.RequestBodies;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.UnreadableJson;

/** Changes to a client, sent as a JSON merge patch (RFC 7396): what is left out stays, null takes away. */
@ApplicationScoped
class MergePatch {

    private final ObjectMapper mapper;
    private final RequestBodies bodies;

    MergePatch(ObjectMapper mapper, RequestBodies bodies) {
        this.mapper = mapper;
        this.bodies = bodies;
    }

    /**
     * What is known of the client once the patch is applied.
     *
     * @throws Problem 400 when the patch cannot be read, or what it makes of the client breaks a constraint
     */
    ClientDetails apply(String patch, ClientDetails known) {
        ObjectNode changes = read(patch);
        ObjectNode merged = mapper.valueToTree(known);
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), change.getValue());
            }
        });
        return bodies.read(merged.toString(), ClientDetails.class);
    }

    /** Read as the fields of a client too, so that one that there is not is refused even where it is to be taken away. */
    private ObjectNode read(String patch) {
        try {
            JsonNode changes = mapper.readTree(patch);
            mapper.treeToValue(changes, ClientDetails.class);
            if (changes instanceof ObjectNode object && !object.has("acceptDuplicates")) {
                return object;
            }
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.problem(unreadable);
        }
        throw Problem.badRequest("", "Send one JSON object with the fields of the client that change");
    }
}
