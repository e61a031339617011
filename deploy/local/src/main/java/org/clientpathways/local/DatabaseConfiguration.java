package org.clientpathways.local;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How the services, and who captures their journals, are told of their databases. */
public final class DatabaseConfiguration {

    private DatabaseConfiguration() {}

    /** The environment variables of every service for a cluster on this port. */
    public static Map<String, String> ofAll(int port) {
        Map<String, String> variables = new HashMap<>();
        Databases.SERVICES.forEach(service -> variables.putAll(of(service, port)));
        return variables;
    }

    /** The environment variables of one service: referral, pathway or notification. */
    static Map<String, String> of(String service, int port) {
        String prefix = prefix(service);
        return Map.of(
                prefix + "URL", Databases.url(port, service),
                prefix + "OWNER_USER", service + "_owner",
                prefix + "OWNER_PASSWORD", LocalSecrets.of(service + "_owner"),
                prefix + "APP_USER", service + "_app",
                prefix + "APP_PASSWORD", LocalSecrets.of(service + "_app"));
    }

    /** What the connectors of deploy/connect ask for. */
    static Map<String, String> ofCapture(int port) {
        Map<String, String> variables = new HashMap<>();
        variables.put("PATHWAYS_CAPTURE_DB_USER", Databases.CAPTURE);
        variables.put("PATHWAYS_CAPTURE_DB_PASSWORD", LocalSecrets.of(Databases.CAPTURE));
        for (String service : Databases.JOURNALS) {
            variables.put(prefix(service) + "HOST", "localhost");
            variables.put(prefix(service) + "PORT", Integer.toString(port));
            variables.put(prefix(service) + "NAME", service);
        }
        return variables;
    }

    private static String prefix(String service) {
        return "PATHWAYS_" + service.toUpperCase(Locale.ROOT) + "_DB_";
    }
}
