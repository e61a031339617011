package org.clientpathways.referral.disclosure;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs what is kept outside the database. Refuses to start without a key that it can sign with. */
@Startup
@Singleton
class HeadsKey {

    private static final String ED25519 = "Ed25519";

    private final PrivateKey key;

    HeadsKey(@ConfigProperty(name = "pathways.disclosure.signing-key") String encoded) {
        this.key = parse(encoded);
    }

    /** The Base64 of the signature of these bytes. */
    String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(key);
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("The ends of the disclosure log could not be signed", fault);
        }
    }

    private static PrivateKey parse(String encoded) {
        try {
            return KeyFactory.getInstance(ED25519)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException fault) {
            throw new IllegalStateException(
                    "PATHWAYS_DISCLOSURE_SIGNING_KEY is no Ed25519 private key: give PKCS #8 in Base64, see"
                            + " docs/operating.md");
        }
    }
}
