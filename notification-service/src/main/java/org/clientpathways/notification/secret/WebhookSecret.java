package org.clientpathways.notification.secret;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a subscriber and this service share, to sign webhooks with (Standard Webhooks 1.0.0, symmetric). */
public final class WebhookSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    WebhookSecret(byte[] key) {
        this.key = key.clone();
    }

    /** A fresh one. */
    public static WebhookSecret make() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new WebhookSecret(key);
    }

    /** As the subscriber is shown it, once: {@code whsec_} and the key in base64. */
    public String shown() {
        return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** The value of {@code webhook-signature}. */
    public String sign(String id, long timestamp, String body) {
        try {
            return new Webhook(key).sign(id, timestamp, body);
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException("The JDK has no HMAC-SHA256", impossible);
        }
    }

    byte[] key() {
        return key.clone();
    }

    /** Never the secret: this may stand in a log. */
    @Override
    public String toString() {
        return Webhook.SECRET_PREFIX + "…";
    }
}
