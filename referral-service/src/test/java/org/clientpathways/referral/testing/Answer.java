package org.clientpathways.referral.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service answered. Connections are kept, as tens of thousands of requests would use up the ports. */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** To somebody's request; the body and its type may be null. */
    public static Answer to(String method, String path, Worker worker, String type, String body) {
        return to(method, path, worker.token(), type, body);
    }

    /** To a request with an access token that was signed before, as signing takes longer than most answers. */
    public static Answer to(String method, String path, String token, String type, String body) {
        return to(method, path, token, "*", type, body);
    }

    /** To a request about the version that was seen. */
    public static Answer to(String method, String path, String token, String seen, String type, String body) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", seen)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), new TreeMap<>(response.headers().map()), response.body());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** All that it tells. */
    public String whole() {
        return status + " " + headers + " " + body;
    }

    /** The same but for ids and times made for this answer, which differ from one to the next. */
    public String impersonal() {
        return whole().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("content-length=\\[\\d+]", "LENGTH");
    }
}
