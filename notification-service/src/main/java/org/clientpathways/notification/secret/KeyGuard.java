package org.clientpathways.notification.secret;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with a key that is too short or stands in public source, but for the local demo. */
@Startup
@Singleton
class KeyGuard {

    private static final String PUBLIC = "local-demo-";
    private static final String LOCAL = "local";
    private static final int SHORTEST = 32;

    KeyGuard(
            @ConfigProperty(name = "pathways.webhook-key") String key,
            @ConfigProperty(name = "PATHWAYS_PROFILE", defaultValue = "production") String profile) {
        check(key, profile);
    }

    static void check(String key, String profile) {
        if (key.length() < SHORTEST) {
            throw new IllegalStateException(
                    "PATHWAYS_WEBHOOK_KEY is too short to encrypt with: give at least 32 random characters");
        }
        if (key.startsWith(PUBLIC) && !profile.equals(LOCAL)) {
            throw new IllegalStateException(
                    "PATHWAYS_WEBHOOK_KEY is the local demo's own, which anyone can read: give another, at least 32"
                            + " characters long, or set PATHWAYS_PROFILE=local");
        }
    }
}
