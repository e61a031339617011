package org.clientpathways.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientpathways.local.demo.PublicApi;
import org.clientpathways.local.demo.Rest;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.topics.Published;

/**
 * Harbour Trust's own system: takes webhooks, verifies each with the library that Standard Webhooks gives partners, and lets
 * a webhook id that it knows have no effect.
 */
final class Partner implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HANDSHAKE = "org.clientpathways.subscription.verify.v1";
    private static final Account ACCOUNT = Account.HARBOUR_SYSTEM;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    /** Each event with the webhook ids and bodies that it came with: the partner drops a repeat of both. */
    private final Map<String, Set<String>> effects = new ConcurrentHashMap<>();

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger forged = new AtomicInteger();
    private volatile Webhook verifier;

    Partner() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hooks", this::take);
        server.setExecutor(threads);
        server.start();
    }

    /** Subscribes at notification-service. */
    void subscribe(PublicApi notifications) {
        String url = "http://localhost:" + server.getAddress().getPort() + "/hooks";
        Rest.Answer answer = notifications.tryToCreate(ACCOUNT, "/subscriptions", url, Map.of("url", url));
        if (answer.status() != 201) {
            throw new IllegalStateException("No subscription: " + answer.status() + " " + answer.body());
        }
        verifier = new Webhook(answer.text("secret"));
        String verify = "/subscriptions/" + answer.text("id") + "/verify";
        Rest.Answer proven = notifications.tryToCreate(ACCOUNT, verify, verify + url, Map.of());
        if (!proven.ok()) {
            throw new IllegalStateException("Not proven: " + proven.status() + " " + proven.body());
        }
    }

    /** How many webhooks came, repeats too. */
    int calls() {
        return calls.get();
    }

    /** How many had a signature that is not theirs. */
    int forged() {
        return forged.get();
    }

    /** Events that came under two webhook ids, or with two bodies: the repeat would have had an effect. */
    List<String> withTwoEffects() {
        return effects.entrySet().stream()
                .filter(one -> one.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The events of referrals between this agency and another that never came. */
    List<String> missing(Collection<Published> events) {
        return events.stream()
                .filter(event -> event.happened().startsWith("referral.") && concerns(event.data()))
                .map(Published::id)
                .filter(id -> !effects.containsKey(id))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static boolean concerns(JsonNode data) {
        String agency = ACCOUNT.agency().alias();
        return data.path("receivingAgency").asText().equals(agency)
                || data.path("referringAgency").asText().equals(agency);
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (call) {
            verifier.verify(body, call.getRequestHeaders());
            JsonNode event = JSON.readTree(body);
            if (event.path("type").asText().equals(HANDSHAKE)) {
                prove(call, event.at("/data/challenge").asText());
                return;
            }
            calls.incrementAndGet();
            String webhook = call.getRequestHeaders().getFirst("webhook-id");
            effects.computeIfAbsent(event.path("id").asText(), id -> ConcurrentHashMap.newKeySet())
                    .add(webhook + "\n" + body);
            call.sendResponseHeaders(204, -1);
        } catch (WebhookVerificationException notTheirs) {
            calls.incrementAndGet();
            forged.incrementAndGet();
            call.sendResponseHeaders(401, -1);
        }
    }

    private static void prove(HttpExchange call, String challenge) throws IOException {
        byte[] proof = JSON.writeValueAsBytes(Map.of("challenge", challenge));
        call.sendResponseHeaders(200, proof.length);
        call.getResponseBody().write(proof);
    }
}
