package org.clientpathways.frontend.session;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who looks at the page. */
@Named
@RequestScoped
public class Viewer {

    public static final String KEY_WORKER = "key-worker";
    public static final String SERVICE_WORKER = "service-worker";
    public static final String MANAGER = "manager";
    public static final String PARTNERSHIP_MANAGER = "partnership-manager";
    public static final String GOVERNANCE = "governance";
    public static final String ADMINISTRATOR = "administrator";
    public static final String PARTNER_SYSTEM = "partner-system";

    private SecurityIdentity identity;

    void is(SecurityIdentity who) {
        identity = who;
    }

    /** Whether someone is signed in. */
    public boolean isSignedIn() {
        return identity != null && !identity.isAnonymous();
    }

    /** The name that the identity server gives; empty where nobody is signed in. */
    public String name() {
        if (!isSignedIn()) {
            return "";
        }
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") != null) {
            return token.getClaim("name");
        }
        return identity.getPrincipal().getName();
    }

    /** The alias of the agency that the viewer acts for; empty where it is not one. */
    public String agency() {
        if (!isSignedIn() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return "";
        }
        Object claim = token.getClaim("organization");
        List<String> aliases = claim instanceof Map<?, ?> named
                ? named.keySet().stream().map(String::valueOf).toList()
                : claim instanceof Collection<?> listed
                        ? listed.stream().map(Viewer::text).toList()
                        : List.of();
        return aliases.size() == 1 ? aliases.get(0) : "";
    }

    /** The id of the viewer's account; empty where nobody is signed in. */
    public String account() {
        return isSignedIn() && identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : "";
    }

    /** Whether this is the viewer's account. */
    public boolean isAccount(UUID account) {
        return account.toString().equals(account());
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }

    public boolean isKeyWorker() {
        return has(KEY_WORKER);
    }

    public boolean isServiceWorker() {
        return has(SERVICE_WORKER);
    }

    /** Whether the viewer is shown figures, of the own agency or of all. */
    public boolean isManager() {
        return has(MANAGER) || has(PARTNERSHIP_MANAGER);
    }

    /** Whether the viewer looks after what the own agency shares. */
    public boolean isGovernance() {
        return has(GOVERNANCE);
    }

    /** Whether the viewer looks after what the own agency's systems are sent. */
    public boolean isSubscriber() {
        return has(ADMINISTRATOR) || has(PARTNER_SYSTEM);
    }

    /** Whether the viewer holds a realm role. */
    public boolean has(String role) {
        return isSignedIn() && identity.hasRole(role);
    }

    /**
     * Lets only holders of a role, or of one of several, go on.
     *
     * @throws ForbiddenException when the viewer holds none of them
     */
    public void mustBe(String... roles) {
        if (Arrays.stream(roles).noneMatch(this::has)) {
            throw new ForbiddenException();
        }
    }
}
