package org.clientpathways.notification.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.clientpathways.groundwork.access.Roles;

/**
 * Somebody signed in, acting for an agency.
 *
 * @param email the address of their account; null where it has none
 */
public record Worker(List<String> agencies, UUID account, Set<String> roles, String email) {

    /** Signing takes longer than most answers, so that each is signed once, for as long as tests may take. */
    private static final Map<Worker, String> TOKENS = new ConcurrentHashMap<>();

    public Worker(List<String> agencies, UUID account, Set<String> roles) {
        this(agencies, account, roles, "worker-" + account + "@agency.example.org");
    }

    /** The same account, with another address or none. */
    public Worker withEmail(String other) {
        return new Worker(agencies, account, roles, other);
    }

    /** A worker with these roles and an account of their own. */
    public static Worker of(String agency, String... roles) {
        return new Worker(List.of(agency), UUID.randomUUID(), Set.of(roles));
    }

    public static Worker keyWorker(String agency) {
        return of(agency, Roles.KEY_WORKER);
    }

    /** A request of theirs. */
    public RequestSpecification asks() {
        return given().auth().oauth2(token());
    }

    /** An access token as the identity server would give. */
    public String token() {
        return TOKENS.computeIfAbsent(this, worker -> worker.token(Duration.ofHours(12)));
    }

    /** An access token that expires after this time. */
    public String token(Duration life) {
        JsonArrayBuilder inRealm = Json.createArrayBuilder();
        roles.forEach(inRealm::add);
        var claims = Jwt.issuer("https://tokens.example.org");
        if (email != null) {
            claims.claim("email", email);
        }
        return claims.audience("pathways-api")
                .subject(account.toString())
                .claim("name", "Test Worker")
                .claim("organization", Json.createArrayBuilder(agencies).build())
                .claim(
                        "realm_access",
                        Json.createObjectBuilder().add("roles", inRealm).build())
                .claim("typ", "Bearer")
                .expiresIn(life)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}
