package org.clientpathways.frontend.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A service's answer that something is wrong (RFC 9457). */
public class ApiProblem extends RuntimeException {

    private final int status;
    private final String name;
    private final transient JsonNode body;

    ApiProblem(int status, String name, JsonNode body) {
        super(name);
        this.status = status;
        this.name = name;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The last part of the problem's type, such as {@code agreement-missing}. */
    public String name() {
        return name;
    }

    /** Whether it is the problem of this name. */
    public boolean is(String other) {
        return name.equals(other);
    }

    /** What to do about it, in words. */
    public String detail() {
        return body.path("detail").asText();
    }

    /** The problem's members. */
    public JsonNode body() {
        return body;
    }

    /** The record that goes on, where the problem is that the client's was merged into it. */
    public Optional<UUID> mergedInto() {
        return Optional.of(body.path("mergedInto").asText())
                .filter(survivor -> is("client-merged") && !survivor.isEmpty())
                .map(UUID::fromString);
    }

    /** What is wrong with which field, in the order told. */
    public Map<String, String> violations() {
        Map<String, String> violations = new LinkedHashMap<>();
        body.path("violations")
                .forEach(one -> violations.putIfAbsent(
                        one.path("field").asText(), one.path("message").asText()));
        return violations;
    }
}
