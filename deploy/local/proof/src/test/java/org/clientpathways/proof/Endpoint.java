package org.clientpathways.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * One partner system's endpoint: verifies each webhook with the library that Standard Webhooks gives partners, answers as its
 * mood is, and lets a webhook id that it knows have no effect.
 */
final class Endpoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HANDSHAKE = "org.clientpathways.subscription.verify.v1";
    private static final int ONE_IN = 3;

    private final Mood mood;
    private final String url;
    private final Random chance;
    /** Each event that had its effect, with a hash of the body that it came with. */
    private final Map<UUID, Integer> effects = new HashMap<>();

    private final List<Receipt> receipts = new ArrayList<>();
    private final List<String> withTwoEffects = new ArrayList<>();
    private boolean healed;
    private int calls;
    private int repeats;
    private int forged;
    private volatile Webhook verifier;
    private volatile String subscription;

    /** @param url where it listens */
    Endpoint(Mood mood, String url, long seed) {
        this.mood = mood;
        this.url = url;
        this.chance = new Random(seed);
    }

    /**
     * What is answered.
     *
     * @param body of the answer; null for none
     */
    record Reply(int status, boolean late, String body) {}

    Mood mood() {
        return mood;
    }

    boolean isHealthy() {
        return mood == Mood.HEALTHY;
    }

    String url() {
        return url;
    }

    /** The id of its subscription. */
    String subscription() {
        return subscription;
    }

    void subscribed(String id, String secret) {
        verifier = new Webhook(secret);
        subscription = id;
    }

    /** From now on it answers at once, and well. */
    synchronized void heal() {
        healed = true;
    }

    /** Takes a webhook; what is answered with success has its effect now. */
    synchronized Reply take(Map<String, List<String>> headers, String body) {
        JsonNode event;
        try {
            verifier.verify(body, headers);
            event = JSON.readTree(body);
        } catch (WebhookVerificationException | JsonProcessingException notTheirs) {
            forged++;
            return new Reply(401, false, null);
        }
        if (event.path("type").asText().equals(HANDSHAKE)) {
            return new Reply(
                    200,
                    false,
                    JSON.createObjectNode()
                            .put(
                                    "challenge",
                                    event.path("data").path("challenge").asText())
                            .toString());
        }
        calls++;
        Mood now = healed ? Mood.HEALTHY : mood;
        if (now == Mood.BUSY) {
            return new Reply(429, false, null);
        }
        if (now == Mood.FAILING && chance.nextInt(ONE_IN) == 0) {
            return new Reply(500, false, null);
        }
        haveItsEffect(headers.get("webhook-id").get(0), event, body.hashCode());
        return new Reply(204, now == Mood.SLOW, null);
    }

    private void haveItsEffect(String webhook, JsonNode event, int hash) {
        UUID id = UUID.fromString(event.path("id").asText());
        Integer known = effects.putIfAbsent(id, hash);
        if (!webhook.equals(id.toString()) || known != null && known != hash) {
            withTwoEffects.add(url + " " + id);
        } else if (known != null) {
            repeats++;
        } else {
            JsonNode data = event.path("data");
            long recorded = Instant.parse(data.path("recordedAt").asText()).toEpochMilli();
            receipts.add(new Receipt(
                    id, UUID.fromString(data.path("clientId").asText()), System.currentTimeMillis() - recorded));
        }
    }

    /** How many webhooks came, failed ones and repeats too. */
    synchronized int calls() {
        return calls;
    }

    /** How many came again after they had had their effect: allowed after a crash alone. */
    synchronized int repeats() {
        return repeats;
    }

    /** How many had a signature that is not theirs. */
    synchronized int forged() {
        return forged;
    }

    /** Events that came under an id that is not theirs, or with two bodies: the repeat would have had an effect. */
    synchronized List<String> withTwoEffects() {
        return List.copyOf(withTwoEffects);
    }

    /** What had its effect, in that order. */
    synchronized List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    synchronized boolean has(UUID event) {
        return effects.containsKey(event);
    }
}
