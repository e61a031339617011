package org.clientpathways.local;

import java.util.HashMap;
import java.util.Map;

/** The environment variables of each process: what it needs, and no other's secrets. */
final class Variables {

    static final String KEYCLOAK_ADMIN = "admin";
    static final String KEYCLOAK_ADMIN_PASSWORD = "pathways";

    /**
     * How many milliseconds Debezium waits for a journal's next row before it hands on what it has. It spins through the last
     * of them, so that a wait of one takes most of a core for as long as the system runs.
     */
    private static final Map<Jvm.Speed, String> CAPTURE_WAITS =
            Map.of(Jvm.Speed.OF_STARTING, "50", Jvm.Speed.OF_WORKING, "1");

    private final Settings settings;

    Variables(Settings settings) {
        this.settings = settings;
    }

    /** Where everything is, and what else was set for the product; marks the local profile, under which alone the demo's secrets are taken. */
    Map<String, String> common() {
        Map<String, String> variables = new HashMap<>();
        for (Port port : Port.values()) {
            variables.put(port.variable(), Integer.toString(settings.port(port)));
        }
        variables.put("PATHWAYS_PROFILE", "local");
        variables.put("PATHWAYS_BIND", "127.0.0.1");
        variables.put("PATHWAYS_KEYCLOAK_URL", settings.url(Port.KEYCLOAK));
        variables.put("PATHWAYS_KAFKA", "localhost:" + settings.port(Port.KAFKA));
        variables.put("PATHWAYS_FRONT_END_URL", settings.url(Port.FRONT_END));
        variables.put("PATHWAYS_REFERRAL_URL", settings.url(Port.REFERRAL));
        variables.put("PATHWAYS_PATHWAY_URL", settings.url(Port.PATHWAY));
        variables.put("PATHWAYS_NOTIFICATION_URL", settings.url(Port.NOTIFICATION));
        settings.variables().forEach(variables::putIfAbsent);
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("PATHWAYS_")) {
                variables.putIfAbsent(name, value);
            }
        });
        // Here a person reads the logs, not a collector.
        variables.putIfAbsent("PATHWAYS_LOG_JSON", "false");
        return variables;
    }

    Map<String, String> of(Application application) {
        Map<String, String> variables = common();
        if (application.database() != null) {
            variables.putAll(DatabaseConfiguration.of(application.database(), settings.port(Port.POSTGRES)));
        }
        if (application.secretVariable() != null) {
            variables.put(application.secretVariable(), LocalSecrets.of(application.module()));
        }
        if (application == Application.REFERRAL) {
            DisclosureKeys.variables(settings.data()).forEach(variables::putIfAbsent);
        }
        if (application == Application.NOTIFICATION) {
            variables.put("PATHWAYS_WEBHOOK_KEY", LocalSecrets.of("webhook-key"));
            variables.put("PATHWAYS_SMTP_HOST", "localhost");
            variables.put("PATHWAYS_SMTP_START_TLS", "DISABLED");
            variables.put("PATHWAYS_MAIL_FROM", "pathways@larkshire.example.org");
        }
        return variables;
    }

    /** The realm file's placeholders and the account that keeps Keycloak. */
    Map<String, String> ofKeycloak() {
        Map<String, String> variables = new HashMap<>();
        for (Application application : Application.values()) {
            if (application.secretVariable() != null) {
                variables.put(application.secretVariable(), LocalSecrets.of(application.module()));
            }
        }
        variables.put("PATHWAYS_FRONT_END_URL", settings.url(Port.FRONT_END));
        variables.put("PATHWAYS_DEMO_CLIENT", "true");
        variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", KEYCLOAK_ADMIN);
        variables.put("KC_BOOTSTRAP_ADMIN_PASSWORD", KEYCLOAK_ADMIN_PASSWORD);
        variables.put("KC_DB_PASSWORD", LocalSecrets.of(Databases.KEYCLOAK));
        return variables;
    }

    Map<String, String> ofConnect() {
        Map<String, String> variables = common();
        variables.putAll(DatabaseConfiguration.ofCapture(settings.port(Port.POSTGRES)));
        variables.putIfAbsent("PATHWAYS_CAPTURE_POLL_MS", CAPTURE_WAITS.get(settings.speed()));
        return variables;
    }

    Map<String, String> ofDemo() {
        Map<String, String> variables = common();
        variables.put("PATHWAYS_KEYCLOAK_ADMIN", KEYCLOAK_ADMIN);
        variables.put("PATHWAYS_KEYCLOAK_ADMIN_PASSWORD", KEYCLOAK_ADMIN_PASSWORD);
        return variables;
    }
}
