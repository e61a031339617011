package org.clientpathways.notification.proving;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.clientpathways.notification.delivery.AttemptError;
import org.clientpathways.notification.endpoint.Endpoint;
import org.clientpathways.notification.endpoint.EndpointConnections;

/** One HTTP request whose answer's body is read, as far as it is wanted; no thread waits for it. */
@ApplicationScoped
class ProvingCall {

    /** Enough for 2,000 characters of any script. */
    private static final int MOST_BODY_BYTES = 8_000;

    private final Vertx vertx;
    private final HttpClient http;
    private final EndpointConnections connections;
    private final Clock clock;

    ProvingCall(Vertx vertx, EndpointConnections connections, Clock clock) {
        this.vertx = vertx;
        this.connections = connections;
        this.clock = clock;
        this.http = vertx.createHttpClient(connections.options().setKeepAlive(false));
    }

    /** Posts a body; whatever goes wrong is a reply too. */
    CompletionStage<Reply> post(Endpoint endpoint, Map<String, String> headers, String body) {
        Call call = new Call(clock.instant(), System.nanoTime());
        long late = vertx.setTimer(connections.timeout().toMillis(), timer -> call.end(new TimeoutException()));
        http.request(connections.post(endpoint, headers))
                .compose(request -> call.send(request, body))
                .onFailure(call::end);
        return call.done.future().onComplete(any -> vertx.cancelTimer(late)).toCompletionStage();
    }

    /** One call under way; ends at the end of the answer, when enough of it is read, or when something goes wrong. */
    private final class Call {

        private final Promise<Reply> done = Promise.promise();
        private final Instant at;
        private final long begun;
        private final Buffer read = Buffer.buffer();
        private HttpClientRequest request;
        private Integer status;
        private AttemptError error;

        private Call(Instant at, long begun) {
            this.at = at;
            this.begun = begun;
        }

        private synchronized Future<Void> send(HttpClientRequest opened, String body) {
            request = opened;
            if (done.future().isComplete()) {
                opened.reset();
            }
            return opened.send(Buffer.buffer(body)).compose(this::read);
        }

        private synchronized Future<Void> read(HttpClientResponse response) {
            error = AttemptError.ofStatus(response.statusCode());
            status = error == null ? response.statusCode() : null;
            response.handler(this::keep);
            return response.end().onSuccess(any -> end(null));
        }

        private synchronized void keep(Buffer bytes) {
            read.appendBuffer(bytes, 0, Math.min(bytes.length(), MOST_BODY_BYTES - read.length()));
            if (read.length() == MOST_BODY_BYTES) {
                end(null);
            }
        }

        private synchronized void end(Throwable fault) {
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            AttemptError why = status != null || error != null ? error : AttemptError.of(fault);
            String body = status == null ? "" : read.toString(StandardCharsets.UTF_8);
            if (done.tryComplete(new Reply(at, took, status, why, body)) && request != null) {
                request.reset();
            }
        }
    }
}
