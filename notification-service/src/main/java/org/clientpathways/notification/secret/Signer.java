package org.clientpathways.notification.secret;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs a subscription's webhooks as Standard Webhooks 1.0.0 says, so that whoever holds one of the secrets can verify
 * them.
 *
 * @param secrets those that are valid, newest first
 */
public record Signer(List<WebhookSecret> secrets) {

    /** The value of {@code webhook-signature}: one signature for each secret. */
    public String sign(String id, long timestamp, String body) {
        return secrets.stream().map(secret -> secret.sign(id, timestamp, body)).collect(Collectors.joining(" "));
    }

    /** The headers of one attempt to send a CloudEvent. */
    public Map<String, String> headers(String id, Instant at, String body) {
        long timestamp = at.getEpochSecond();
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                sign(id, timestamp, body),
                "content-type",
                "application/cloudevents+json",
                "user-agent",
                "Client-Pathways");
    }
}
