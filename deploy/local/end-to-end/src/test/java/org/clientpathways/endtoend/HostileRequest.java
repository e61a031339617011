package org.clientpathways.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.clientpathways.local.demo.story.Account;

/** Sends an operation with something wrong about it: in the address, a header, the body, or who asks. */
final class HostileRequest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final List<Account> ACCOUNTS = List.of(Account.values());
    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain", "application/xml", "multipart/form-data", "application/x-www-form-urlencoded", "x", "*/*");

    private final Operation operation;
    private final Hostile hostile;
    private final Known known;
    private final Account account;

    /** @param usual who may usually do it, so that most requests get as far as their values */
    HostileRequest(Operation operation, Hostile hostile, Known known, Account usual) {
        this.operation = operation;
        this.hostile = hostile;
        this.known = known;
        this.account = hostile.once(6) ? hostile.oneOf(ACCOUNTS) : usual;
    }

    HttpResponse<String> send() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address()).timeout(Duration.ofSeconds(30));
        if (!hostile.once(15)) {
            request.header("Authorization", "Bearer " + (hostile.once(20) ? "x.y.z" : SignIn.token(account)));
        }
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("header") && !hostile.once(6)) {
                header(request, parameter.name(), hostile.once(6) ? hostile.text() : usualHeader(parameter.name()));
            }
        }
        byte[] body = body();
        if (body != null || hostile.once(10)) {
            request.header(
                    "Content-Type",
                    hostile.once(12) || operation.mediaType() == null
                            ? hostile.oneOf(MEDIA_TYPES)
                            : operation.mediaType());
        }
        request.method(
                operation.method(),
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address() {
        UnaryOperator<String> encode =
                text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Operation.Parameter parameter : operation.parameters()) {
            String name = parameter.name();
            if (parameter.in().equals("path")) {
                String good = known.idIn(operation.path());
                String value = hostile.once(6)
                        ? shortened(hostile.text())
                        : hostile.once(8) ? UUID.randomUUID().toString() : good;
                path = path.replace("{" + name + "}", value.isEmpty() ? "%20" : encode.apply(value));
            } else if (parameter.in().equals("query") && hostile.once(2)) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(encode.apply(name))
                        .append('=')
                        .append(encode.apply(shortened(hostile.text())));
            }
        }
        return URI.create(operation.base() + path + query);
    }

    private byte[] body() {
        if (operation.mediaType() == null) {
            return hostile.once(8) ? Hostile.MARK.getBytes(StandardCharsets.UTF_8) : null;
        }
        JsonNode good = known.filled(operation.example());
        JsonNode body = hostile.once(12) ? good : hostile.spoiled(good);
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return hostile.once(8) ? hostile.garbage(bytes) : bytes;
    }

    private String usualHeader(String name) {
        return name.equalsIgnoreCase("If-Match")
                ? known.etagIn(operation.path())
                : UUID.randomUUID().toString();
    }

    /** What the client library itself refuses to send cannot reach the services this way. */
    private static void header(HttpRequest.Builder request, String name, String value) {
        try {
            request.header(name, shortened(value));
        } catch (IllegalArgumentException unsendable) {
            request.header(name, Hostile.MARK);
        }
    }

    /** Servers refuse longer ones before they reach anything of ours. */
    private static String shortened(String text) {
        return text.length() > 2_000 ? text.substring(0, 2_000) : text;
    }
}
