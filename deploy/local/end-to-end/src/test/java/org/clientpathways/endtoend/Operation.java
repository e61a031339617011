package org.clientpathways.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An operation as a service's OpenAPI document describes it.
 *
 * @param base the service's address
 * @param path with names in braces
 * @param parameters what is given in the path, the query and headers
 * @param mediaType of the request's body; none where it takes none
 * @param example of the request's body; missing where it takes none
 */
record Operation(
        String base, String method, String path, List<Parameter> parameters, String mediaType, JsonNode example) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /**
     * @param in path, query or header
     */
    record Parameter(String name, String in) {}

    /** All that the documents of the three running services describe. */
    static List<Operation> ofAllServices() throws JsonProcessingException {
        List<Operation> operations = new ArrayList<>();
        Addresses system = TheSystem.addresses();
        for (String base : List.of(system.referral(), system.pathway(), system.notification())) {
            String document = RestAssured.given()
                    .baseUri(base)
                    .accept("application/json")
                    .get("/q/openapi")
                    .asString();
            operations.addAll(of(base, JSON.readTree(document)));
        }
        return operations;
    }

    /** All that a document describes. */
    static List<Operation> of(String base, JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> operations.add(operation(base, path.getKey(), method, path.getValue()))));
        return operations;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Operation operation(String base, String path, String method, JsonNode described) {
        JsonNode operation = described.path(method);
        List<Parameter> parameters = Stream.of(described, operation)
                .flatMap(place -> StreamSupport.stream(place.path("parameters").spliterator(), false))
                .map(one ->
                        new Parameter(one.path("name").asText(), one.path("in").asText()))
                .toList();
        Map.Entry<String, JsonNode> body = operation.at("/requestBody/content").properties().stream()
                .findFirst()
                .orElse(null);
        return new Operation(
                base,
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                parameters,
                body == null ? null : body.getKey(),
                body == null ? MissingNode.getInstance() : example(method + " " + path, body.getValue()));
    }

    /** Each operation that takes a body shows at least one; a document without would leave the operation untried. */
    private static JsonNode example(String operation, JsonNode content) {
        JsonNode value = content.has("example")
                ? content.path("example")
                : first(content.path("examples")).path("value");
        try {
            JsonNode example = value.isTextual() ? JSON.readTree(value.asText()) : value;
            if (example.isMissingNode()) {
                throw new AssertionError(operation + " has no example of its body");
            }
            return example;
        } catch (JsonProcessingException broken) {
            throw new AssertionError("The example of " + operation + " is not JSON", broken);
        }
    }

    private static JsonNode first(JsonNode examples) {
        return examples.elements().hasNext() ? examples.elements().next() : MissingNode.getInstance();
    }
}
