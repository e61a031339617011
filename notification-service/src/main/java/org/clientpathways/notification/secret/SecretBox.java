package org.clientpathways.notification.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps subscriptions' secrets so that whoever reads the database alone does not have them: AES-256-GCM under a key of
 * the configuration, each bound to its subscription. The first byte tells how it was kept, so that this can change.
 */
@ApplicationScoped
public class SecretBox {

    private static final byte FIRST_WAY = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    SecretBox(@ConfigProperty(name = "pathways.webhook-key") String configured) throws GeneralSecurityException {
        byte[] text = configured.getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(text), "AES");
    }

    /** The secret as it may lie in the database. */
    public byte[] close(UUID subscription, WebhookSecret secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, subscription, nonce).doFinal(secret.key());
            return ByteBuffer.allocate(1 + NONCE_BYTES + closed.length)
                    .put(FIRST_WAY)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("A webhook secret could not be encrypted", fault);
        }
    }

    /**
     * The secret again.
     *
     * @throws IllegalStateException when it was kept under another key, for another subscription, or changed
     */
    public WebhookSecret open(UUID subscription, byte[] closed) {
        ByteBuffer kept = ByteBuffer.wrap(closed);
        try {
            if (kept.get() != FIRST_WAY) {
                throw new GeneralSecurityException("kept in a way that is not known here");
            }
            byte[] nonce = new byte[NONCE_BYTES];
            byte[] secret = new byte[kept.get(nonce).remaining()];
            kept.get(secret);
            return new WebhookSecret(
                    cipher(Cipher.DECRYPT_MODE, subscription, nonce).doFinal(secret));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(
                    "The secret of subscription " + subscription
                            + " cannot be read: was it kept under another PATHWAYS_WEBHOOK_KEY?",
                    fault);
        }
    }

    private Cipher cipher(int mode, UUID subscription, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(subscription.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
