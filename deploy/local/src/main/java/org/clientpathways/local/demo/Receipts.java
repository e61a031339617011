package org.clientpathways.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a receiver of webhooks must do: verify each, answer the handshake with its challenge, and let one that comes again
 * have no effect.
 */
final class Receipts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HANDSHAKE = "org.clientpathways.subscription.verify.v1";

    private final Webhook webhook;
    private final Set<String> taken = new HashSet<>();

    Receipts(String secret) {
        webhook = new Webhook(secret);
    }

    /**
     * What to answer and to print.
     *
     * @param status the HTTP status: 2xx for one that is verified, repeat or not, and 400 for any other
     * @param body what a handshake asks for; empty otherwise
     */
    record Receipt(int status, String body, String line) {}

    /** Takes one webhook. */
    synchronized Receipt take(String body, Map<String, List<String>> headers) {
        try {
            webhook.verify(body, headers);
        } catch (WebhookVerificationException refused) {
            return new Receipt(400, "", line("-", "-", "REFUSED: " + refused.getMessage()));
        }
        try {
            JsonNode event = JSON.readTree(body);
            if (event.path("type").asText().equals(HANDSHAKE)) {
                String proof = JSON.writeValueAsString(
                        Map.of("challenge", event.at("/data/challenge").asText()));
                return new Receipt(200, proof, line(HANDSHAKE, "-", "verified; answered with its challenge"));
            }
            boolean first = taken.add(event.path("id").asText());
            String what = first ? "verified" : "verified; a repeat, dropped";
            return new Receipt(
                    204,
                    "",
                    line(event.path("type").asText(), event.path("subject").asText(), what));
        } catch (JsonProcessingException broken) {
            return new Receipt(400, "", line("-", "-", "verified, but no JSON"));
        }
    }

    private static String line(String type, String subject, String what) {
        return String.format(
                "%-8s  %-42s  %-36s  %s", LocalTime.now().truncatedTo(ChronoUnit.SECONDS), type, subject, what);
    }
}
