package org.clientpathways.endtoend;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A webhook, signed with what the product signs with.
 *
 * @param headers those of Standard Webhooks
 * @param body a CloudEvent
 */
record SignedMessage(Map<String, String> headers, String body) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An event that says this, sent now. */
    static SignedMessage of(String type, String data, String... secrets) {
        return at(Instant.now(), UUID.randomUUID().toString(), type, data, secrets);
    }

    /** With one signature for each secret. */
    static SignedMessage at(Instant time, String id, String type, String data, String... secrets) {
        String body = "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/referral-service\",\"type\":\""
                + type + "\",\"subject\":\"Łódź\",\"data\":" + data + "}";
        long timestamp = time.getEpochSecond();
        String signatures = Arrays.stream(secrets)
                .map(secret -> signature(secret, id, timestamp, body))
                .collect(Collectors.joining(" "));
        return new SignedMessage(
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(timestamp),
                        "webhook-signature", signatures),
                body);
    }

    SignedMessage withBody(String other) {
        return new SignedMessage(headers, other);
    }

    /** With another value of a header, or without it where that is null. */
    SignedMessage with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        if (value != null) {
            changed.put(header, value);
        }
        return new SignedMessage(changed, body);
    }

    HttpResponse<String> to(RunningReceiver receiver) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + receiver.port() + "/hooks"))
                .header("content-type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String signature(String secret, String id, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(id, timestamp, body);
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
