package org.clientpathways.proof;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Listens for all endpoints, with one thread: those that are to be dead have a port of their own. */
final class Receivers implements AutoCloseable {

    private static final List<String> SIGNED = List.of("webhook-id", "webhook-timestamp", "webhook-signature");
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final String HOST = "127.0.0.1";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
    private final Duration slow;
    private final int port;
    private HttpServer mortal;
    private final int mortalPort;
    private int made;

    /** @param slow how long the slow ones take */
    Receivers(Duration slow) {
        this.slow = slow;
        this.port = listen(0).actualPort();
        this.mortal = listen(0);
        this.mortalPort = mortal.actualPort();
    }

    /** Opens one more endpoint. */
    Endpoint open(Mood mood) {
        String path = "/hooks/" + made++;
        String url = "http://localhost:" + (mood == Mood.DEAD ? mortalPort : port) + path;
        Endpoint endpoint = new Endpoint(mood, url, made);
        endpoints.put(path, endpoint);
        return endpoint;
    }

    /** Nothing listens any more where the dead ones were. */
    void bury() {
        if (mortal != null) {
            mortal.close().toCompletionStage().toCompletableFuture().join();
            mortal = null;
        }
    }

    /** Something listens there again. */
    void raise() {
        if (mortal == null) {
            mortal = listen(mortalPort);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpServer listen(int wanted) {
        return vertx.createHttpServer()
                .requestHandler(call -> call.body().onSuccess(body -> take(call, body.toString())))
                .listen(wanted, HOST)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void take(HttpServerRequest call, String body) {
        Endpoint endpoint = endpoints.get(call.path());
        Map<String, List<String>> headers = SIGNED.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> Stream.ofNullable(call.getHeader(name)).toList()));
        Endpoint.Reply reply = endpoint.take(headers, body);
        if (reply.late()) {
            vertx.setTimer(slow.toMillis(), timer -> answer(call, reply));
        } else {
            answer(call, reply);
        }
    }

    private static void answer(HttpServerRequest call, Endpoint.Reply reply) {
        var response = call.response().setStatusCode(reply.status());
        if (reply.status() == 429) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (reply.body() == null) {
            response.end();
        } else {
            response.putHeader("content-type", "application/json").end(Buffer.buffer(reply.body()));
        }
    }
}
