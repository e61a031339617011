package org.clientpathways.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** A partner's system that takes whatever is posted, as cheaply as it can: the load shares the cores with what it measures. */
final class Partner implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "webhook-id";
    private static final String HANDSHAKE = "\"org.clientpathways.subscription.verify.v1\"";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Consumer<String> received;
    private final int port;

    /** @param received is given each webhook's id */
    Partner(Consumer<String> received) {
        this.received = received;
        this.port = vertx.createHttpServer()
                .requestHandler(call -> call.body().onSuccess(body -> take(call, body.toString())))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    /** Where one of its endpoints is. */
    String url(int number) {
        return "http://localhost:" + port + "/hooks/" + number;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void take(HttpServerRequest call, String body) {
        if (body.contains(HANDSHAKE)) {
            call.response().end(challengeOf(body));
        } else {
            received.accept(call.getHeader(ID));
            call.response().setStatusCode(204).end();
        }
    }

    private static String challengeOf(String body) {
        try {
            return JSON.createObjectNode()
                    .put("challenge", JSON.readTree(body).at("/data/challenge").asText())
                    .toString();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
