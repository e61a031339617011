package org.clientpathways.endtoend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a service answered to an operation in which an id was named. */
record Asked(int status, Map<String, List<String>> headers, String body) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Asks with everything right but the ids.
     *
     * @param inPath what the address names
     * @param client the client whom the body names, and the query where it may
     */
    static Asked of(Operation operation, String token, String inPath, String client) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(operation, inPath, client))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .method(
                        operation.method(),
                        operation.mediaType() == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body(operation, client)));
        if (operation.mediaType() != null) {
            request.header("Content-Type", operation.mediaType());
        }
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            return new Asked(answer.statusCode(), new TreeMap<>(answer.headers().map()), body(answer));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Of a stream, which never ends, what it begins with. */
    private static String body(HttpResponse<InputStream> answer) throws IOException {
        boolean endless = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        try (InputStream body = answer.body()) {
            return endless
                    ? new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)).readLine()
                    : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** All that it tells. */
    String whole() {
        return status + " " + headers + " " + body;
    }

    /** The same but for ids and times made for this answer, which differ from one to the next. */
    String impersonal() {
        return whole().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("content-length=\\[\\d+]", "LENGTH");
    }

    private static URI address(Operation operation, String inPath, String client) {
        String path = operation.path().replaceAll("\\{[^}]+}", inPath);
        boolean filtered =
                operation.parameters().stream().anyMatch(one -> one.name().equals("client"));
        return URI.create(operation.base() + path + (filtered ? "?direction=received&client=" + client : ""));
    }

    private static String body(Operation operation, String client) {
        if (!(operation.example() instanceof ObjectNode example)) {
            return operation.example().toString();
        }
        ObjectNode body = example.deepCopy();
        if (body.has("clientId")) {
            body.put("clientId", client);
        }
        if (body.has("serviceId")) {
            body.put("serviceId", Line.serviceId(Line.SERVICE));
        }
        return body.toString();
    }
}
