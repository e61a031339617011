package org.clientpathways.notification.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.clientpathways.notification.endpoint.Endpoint;
import org.clientpathways.notification.endpoint.EndpointConnections;

/**
 * One HTTP request to an address that was checked: never to another that the name may stand for meanwhile, through no
 * proxy, and following no redirect. Of the answer only the status and {@code Retry-After} are looked at.
 */
@ApplicationScoped
class WebhookCall {

    /** What is read of an answer's body before its connection is given up. */
    private static final long MOST_BODY_BYTES = 65_536;

    /** Shorter than most servers keep an idle connection, so that a request seldom meets one that is just closed. */
    private static final int IDLE_SECONDS = 3;

    /** To one address, where many agencies may have their endpoints; each has a window of its own. */
    private static final int MOST_CONNECTIONS = 10_000;

    private final Vertx vertx;
    private final HttpClient http;
    private final EndpointConnections connections;
    private final Duration timeout;

    WebhookCall(Vertx vertx, EndpointConnections connections, WebhookConfig config) {
        this.connections = connections;
        this.vertx = vertx;
        this.timeout = config.timeout();
        this.http = vertx.createHttpClient(
                connections.options().setKeepAliveTimeout(IDLE_SECONDS).setMaxPoolSize(MOST_CONNECTIONS));
    }

    /** Posts a body; the answer comes at the latest when the time is over. No thread waits for it. */
    CompletableFuture<Answer> post(Endpoint endpoint, Map<String, String> headers, String body, Instant now) {
        long begun = System.nanoTime();
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Future<HttpClientRequest> request = http.request(connections.post(endpoint, headers));
        long late = vertx.setTimer(timeout.toMillis(), timer -> {
            answer.complete(new Answer(now, since(begun), null, null, AttemptError.TIMEOUT));
            request.onSuccess(HttpClientRequest::reset);
        });
        request.compose(opened -> send(opened, body)).onComplete(result -> {
            vertx.cancelTimer(late);
            answer.complete(
                    result.succeeded()
                            ? answered(result.result(), begun, now)
                            : new Answer(now, since(begun), null, null, AttemptError.of(result.cause())));
        });
        return answer;
    }

    private static Answer answered(HttpClientResponse response, long begun, Instant now) {
        Duration asked = RetryAfter.read(response.statusCode(), response.getHeader("Retry-After"), now);
        AttemptError error = AttemptError.ofStatus(response.statusCode());
        return new Answer(now, since(begun), error == null ? response.statusCode() : null, asked, error);
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, String body) {
        return request.send(Buffer.buffer(body)).onSuccess(response -> {
            long late = vertx.setTimer(
                    timeout.toMillis(), timer -> request.connection().close());
            long[] left = {MOST_BODY_BYTES};
            response.handler(bytes -> {
                left[0] -= bytes.length();
                if (left[0] < 0) {
                    request.connection().close();
                }
            });
            response.end().onComplete(ended -> vertx.cancelTimer(late));
        });
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).truncatedTo(ChronoUnit.MILLIS);
    }
}
