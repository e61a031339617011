package org.clientpathways.frontend.session;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with a secret that stands in public source, but for the local demo. */
@Startup
@Singleton
class SecretGuard {

    private static final String PUBLIC = "local-demo-";
    private static final String LOCAL = "local";

    SecretGuard(
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret,
            @ConfigProperty(name = "PATHWAYS_PROFILE", defaultValue = "production") String profile) {
        check(secret, profile);
    }

    static void check(String secret, String profile) {
        if (secret.startsWith(PUBLIC) && !profile.equals(LOCAL)) {
            throw new IllegalStateException(
                    "PATHWAYS_FRONT_END_SECRET is the local demo's own, which anyone can read: give another, at least 32"
                            + " characters long, or set PATHWAYS_PROFILE=local");
        }
    }
}
