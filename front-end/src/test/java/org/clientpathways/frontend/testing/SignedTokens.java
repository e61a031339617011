package org.clientpathways.frontend.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Tokens as the identity server gives them. */
final class SignedTokens {

    private static final String KEY_ID = "test";

    private final String issuer;
    private final KeyPair keys;

    SignedTokens(String issuer) {
        this.issuer = issuer;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException cannotBe) {
            throw new IllegalStateException(cannotBe);
        }
    }

    /** The public key as a JWK set. */
    String keys() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","kid":"%s","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}""".formatted(
                        KEY_ID,
                        base64(key.getModulus().toByteArray()),
                        base64(key.getPublicExponent().toByteArray()));
    }

    /** The answer of the token endpoint for someone. */
    String of(Person person) {
        return """
                {"id_token":"%s","access_token":"%s","refresh_token":"refresh","expires_in":300,"token_type":"Bearer"}""".formatted(token(person, "front-end"), token(person, "pathways-api"));
    }

    private String token(Person person, String audience) {
        return Jwt.issuer(issuer)
                .subject(person.account())
                .audience(audience)
                .preferredUserName(person.code())
                .claim("name", person.fullName())
                .claim("organization", List.of(person.agency()))
                .claim("realm_access", Map.of("roles", person.roles()))
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .keyId(KEY_ID)
                .sign(keys.getPrivate());
    }

    private static String base64(byte[] number) {
        byte[] unsigned = number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}
