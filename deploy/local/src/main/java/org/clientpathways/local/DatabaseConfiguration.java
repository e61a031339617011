package org.clientpathways.local;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How the services are told of their databases. */
public final class DatabaseConfiguration {

    private DatabaseConfiguration() {}

    /** The environment variables of every service for a cluster on this port. */
    public static Map<String, String> of(int port) {
        Map<String, String> variables = new HashMap<>();
        for (String service : Databases.SERVICES) {
            String prefix = "PATHWAYS_" + service.toUpperCase(Locale.ROOT) + "_DB_";
            variables.put(prefix + "URL", Databases.url(port, service));
            variables.put(prefix + "OWNER_USER", service + "_owner");
            variables.put(prefix + "OWNER_PASSWORD", LocalSecrets.of(service + "_owner"));
            variables.put(prefix + "APP_USER", service + "_app");
            variables.put(prefix + "APP_PASSWORD", LocalSecrets.of(service + "_app"));
        }
        return variables;
    }
}
