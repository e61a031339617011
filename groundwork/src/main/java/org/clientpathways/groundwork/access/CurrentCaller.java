package org.clientpathways.groundwork.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.groundwork.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads who is asking from the verified token. */
@RequestScoped
public class CurrentCaller {

    /** How Keycloak begins the user name of a client's service account. */
    private static final String SERVICE_ACCOUNT = "service-account-";

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    CurrentCaller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /**
     * The caller.
     *
     * @throws Problem 403 when the token does not name exactly one agency
     */
    public Caller get() {
        List<String> agencies = agencies(token.getClaim("organization"));
        if (agencies.size() != 1) {
            throw new Problem(
                    403,
                    "no-single-agency",
                    "Not for one agency",
                    "Your account must belong to exactly one agency. Ask your administrator.");
        }
        return new Caller(agencies.get(0), account(), name(), identity.getRoles());
    }

    /** The caller; empty where nobody signed in for exactly one agency. */
    public Optional<Caller> ofOneAgency() {
        return agencies(token.getClaim("organization")).size() == 1 ? Optional.of(get()) : Optional.empty();
    }

    private UUID account() {
        try {
            return UUID.fromString(token.getSubject());
        } catch (RuntimeException noSubject) {
            throw new Problem(403, "forbidden", "Not allowed", "Your account has no id that this system knows.");
        }
    }

    /** A service account has no name but what Keycloak makes of its client's id. */
    private String name() {
        String name = token.getClaim("name");
        if (name != null && !name.isBlank()) {
            return name;
        }
        String username = String.valueOf((Object) token.getClaim("preferred_username"));
        return username.startsWith(SERVICE_ACCOUNT) ? username.substring(SERVICE_ACCOUNT.length()) : username;
    }

    /** Keycloak writes aliases as a list, or as the keys of an object when it adds attributes. */
    private static List<String> agencies(Object claim) {
        if (claim instanceof Map<?, ?> organizations) {
            return organizations.keySet().stream().map(String::valueOf).toList();
        }
        if (claim instanceof Collection<?> aliases) {
            return aliases.stream()
                    .map(alias -> alias instanceof JsonString text ? text.getString() : String.valueOf(alias))
                    .toList();
        }
        return List.of();
    }
}
