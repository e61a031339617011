package org.clientpathways.frontend.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Seals a secret for one subscription, one account and a few minutes, as an encrypted token (RFC 7516, 7519). */
@ApplicationScoped
class SealedSecrets {

    /** For how long it can be opened. */
    static final Duration KEPT_FOR = Duration.ofMinutes(5);

    private static final String HMAC = "HmacSHA256";
    private static final String USE = "secrets of subscriptions, shown once";
    private static final String SECRET = "secret";
    private static final AlgorithmConstraints DIRECT =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT);

    private final SecretKey key;
    private final Clock clock;

    SealedSecrets(@ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret, Clock clock) {
        this.key = key(secret);
        this.clock = clock;
    }

    String seal(String secret, UUID subscription, String account) {
        JwtClaims claims = new JwtClaims();
        claims.setAudience(subscription.toString());
        claims.setSubject(account);
        claims.setExpirationTime(
                NumericDate.fromSeconds(clock.instant().plus(KEPT_FOR).getEpochSecond()));
        claims.setStringClaim(SECRET, secret);
        JsonWebEncryption sealed = new JsonWebEncryption();
        sealed.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        sealed.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        sealed.setKey(key);
        sealed.setPayload(claims.toJson());
        try {
            return sealed.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("Java has AES", impossible);
        }
    }

    /** The secret; none where it was sealed for something or somebody else, or too long ago. */
    Optional<String> open(String sealed, UUID subscription, String account) {
        try {
            return Optional.ofNullable(new JwtConsumerBuilder()
                    .setDisableRequireSignature()
                    .setEnableRequireEncryption()
                    .setJweAlgorithmConstraints(DIRECT)
                    .setDecryptionKey(key)
                    .setExpectedAudience(subscription.toString())
                    .setExpectedSubject(account)
                    .setRequireExpirationTime()
                    .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                    .build()
                    .processToClaims(sealed)
                    .getStringClaimValue(SECRET));
        } catch (InvalidJwtException | MalformedClaimException notForThis) {
            return Optional.empty();
        }
    }

    private static SecretKey key(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return new SecretKeySpec(mac.doFinal(USE.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has " + HMAC, impossible);
        }
    }
}
