package org.clientpathways.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON over HTTP; an answer that is not 2xx becomes a {@link DemoFailure} that tells the problem's detail. */
public final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Duration patience;
    private final HttpClient http;

    /** @param patience how long it waits for an answer */
    public Rest(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param body its JSON; missing where there is none
     * @param etag its entity tag, or none
     * @param location the address of what was created, or none
     */
    public record Answer(int status, JsonNode body, String etag, String location) {

        /** Whether it is 2xx. */
        public boolean ok() {
            return status / 100 == 2;
        }

        /** A field as text; empty where it is missing. */
        public String text(String field) {
            return body.path(field).asText();
        }
    }

    HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(patience).header("Accept", "application/json");
    }

    static HttpRequest.Builder withJson(HttpRequest.Builder request, String method, Object body) {
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(write(body)));
    }

    static HttpRequest.Builder withForm(HttpRequest.Builder request, Map<String, String> form) {
        String encoded = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded));
    }

    /**
     * Sends a request whose answer must be 2xx.
     *
     * @throws DemoFailure when it is not, or none comes
     */
    Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        return expectOk(built, exchange(built));
    }

    /** Sends a request and gives whatever is answered. */
    Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    read(response.body()),
                    response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Location").orElse(null));
        } catch (IOException e) {
            throw new DemoFailure(request.method() + " " + request.uri() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while loading the demo", e);
        }
    }

    static Answer expectOk(HttpRequest request, Answer answer) {
        if (answer.ok()) {
            return answer;
        }
        throw new DemoFailure(request.method() + " " + request.uri() + " answered " + answer.status() + ": "
                + explained(answer.body()));
    }

    private static String explained(JsonNode problem) {
        for (String field : new String[] {"detail", "error_description", "errorMessage", "error"}) {
            if (problem.hasNonNull(field)) {
                JsonNode violations = problem.path("violations");
                return problem.get(field).asText() + (violations.isEmpty() ? "" : " " + violations);
            }
        }
        return problem.isMissingNode() ? "(no explanation)" : problem.toString();
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode read(String body) {
        if (body == null || body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.getNodeFactory()
                    .textNode(body.lines().findFirst().orElse("").strip());
        }
    }
}
