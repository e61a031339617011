package org.clientpathways.endtoend;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The case system of a partner agency: verifies what comes under all its secrets, answers the handshake, and remembers. */
final class PartnersSystem implements AutoCloseable {

    private static final String VERIFY = "org.clientpathways.subscription.verify.v1";

    private final HttpServer server;
    private final List<Webhook> secrets = new CopyOnWriteArrayList<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    private PartnersSystem(HttpServer server) {
        this.server = server;
    }

    /**
     * A webhook that verified.
     *
     * @param id its {@code webhook-id}
     * @param subject the referral
     * @param underAll whether it verified under each secret that the system has
     */
    record Taken(String id, String type, String subject, boolean underAll) {}

    /** Starts one that has no secret yet, and so takes nothing. */
    static PartnersSystem start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PartnersSystem system = new PartnersSystem(server);
        server.createContext("/events", system::take);
        server.start();
        return system;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/events";
    }

    /** Gives it a secret, beside those that it has. */
    void keep(String secret) {
        secrets.add(new Webhook(secret));
    }

    /** How often the event of this type about this referral came. */
    long times(String type, String subject) {
        return taken.stream()
                .filter(one -> one.type().equals(type) && one.subject().equals(subject))
                .count();
    }

    /** All that verified, in the order in which it came. */
    List<Taken> taken() {
        return List.copyOf(taken);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            long under = secrets.stream()
                    .filter(secret -> verifies(secret, body, exchange.getRequestHeaders()))
                    .count();
            if (under == 0) {
                answer(exchange, 503, "This system has no such secret");
                return;
            }
            JsonPath event = JsonPath.from(body);
            taken.add(new Taken(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    event.getString("type"),
                    event.getString("subject"),
                    under == secrets.size()));
            answer(
                    exchange,
                    200,
                    event.getString("type").equals(VERIFY)
                            ? "{\"challenge\":\"" + event.getString("data.challenge") + "\"}"
                            : "Taken, thank you");
        }
    }

    private static boolean verifies(Webhook secret, String body, Headers headers) {
        try {
            secret.verify(body, headers);
            return true;
        } catch (WebhookVerificationException otherSecret) {
            return false;
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
