package org.clientpathways.referral.leak;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Answer;
import org.clientpathways.referral.testing.Worker;

/** One endpoint of the API's description, with the body that the description gives as an example. */
record Endpoint(String method, String path, String type, JsonNode example) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All that the description has. */
    static List<Endpoint> all() {
        try {
            JsonNode paths = JSON.readTree(given().get("/q/openapi?format=json").asString())
                    .get("paths");
            List<Endpoint> endpoints = new ArrayList<>();
            for (Iterator<Map.Entry<String, JsonNode>> path = paths.fields(); path.hasNext(); ) {
                Map.Entry<String, JsonNode> one = path.next();
                one.getValue().fields().forEachRemaining(operation -> {
                    if (List.of("get", "post", "put", "patch", "delete").contains(operation.getKey())) {
                        endpoints.add(of(operation.getKey(), one.getKey(), operation.getValue()));
                    }
                });
            }
            return endpoints;
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Endpoint of(String method, String path, JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content");
        if (content.isEmpty()) {
            return new Endpoint(method, path, null, null);
        }
        String type = content.fieldNames().next();
        JsonNode example = content.get(type).path("examples").iterator().next().get("value");
        return new Endpoint(method, path, type, parsed(example));
    }

    private static JsonNode parsed(JsonNode example) {
        try {
            return example.isTextual() ? JSON.readTree(example.asText()) : example;
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Whether a request can name something of somebody else's at all. */
    boolean namesAnId() {
        return path.contains("{") || example != null && (example.has("clientId") || example.has("clients"));
    }

    /**
     * Asks it, naming this thing in the path and these in the body.
     *
     * @param inPath a client's, referral's, agreement's, override's or signpost's id; where the path names a service's
     *     own, the service stands in it
     */
    Answer ask(Worker worker, UUID inPath, UUID client, UUID service, String agency) {
        String query = method.equals("get") ? query(client) : "";
        UUID named = path.startsWith("/services/{id}/") ? service : inPath;
        String to = path.replace("{alias}", agency).replaceAll("\\{[^}]+}", named.toString());
        return Answer.to(
                method.toUpperCase(Locale.ROOT),
                to + query,
                worker,
                type,
                example == null ? null : body(client, service, agency));
    }

    private String query(UUID client) {
        return switch (path) {
            case "/referrals" -> "?direction=received&client=" + client;
            case "/signposts" -> "?client=" + client;
            case "/handovers" -> "?direction=received";
            default -> "";
        };
    }

    private String body(UUID client, UUID service, String agency) {
        if (!example.isObject()) {
            return example.toString();
        }
        ObjectNode body = example.deepCopy();
        put(body, "clientId", client.toString());
        put(body, "serviceId", service.toString());
        put(body, "agency", agency);
        put(body, "merged", client.toString());
        if (body.has("clients")) {
            body.putArray("clients").add(client.toString());
        }
        if (body.has("text")) {
            body.put("text", "Zvfamily");
        }
        return body.toString();
    }

    private static void put(ObjectNode body, String field, String value) {
        if (body.has(field)) {
            body.put(field, value);
        }
    }
}
