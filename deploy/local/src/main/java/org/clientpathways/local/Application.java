package org.clientpathways.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The product's own four processes. */
enum Application {
    REFERRAL("referral-service", Port.REFERRAL, "referral", null, 160),
    PATHWAY("pathway-service", Port.PATHWAY, "pathway", "PATHWAYS_PATHWAY_SECRET", 160),
    NOTIFICATION("notification-service", Port.NOTIFICATION, "notification", "PATHWAYS_NOTIFICATION_SECRET", 96),
    FRONT_END("front-end", Port.FRONT_END, null, "PATHWAYS_FRONT_END_SECRET", 128);

    private static final Duration START = Duration.ofSeconds(120);
    private static final int METASPACE_MEGABYTES = 160;

    private final String module;
    private final Port port;
    private final String database;
    private final String secretVariable;
    private final int heapMegabytes;

    Application(String module, Port port, String database, String secretVariable, int heapMegabytes) {
        this.module = module;
        this.port = port;
        this.database = database;
        this.secretVariable = secretVariable;
        this.heapMegabytes = heapMegabytes;
    }

    /** Its Maven module, which is also its name and that of its Keycloak client. */
    String module() {
        return module;
    }

    /** Its database, or null. */
    String database() {
        return database;
    }

    /** Whether it has a journal that is captured. */
    boolean publishes() {
        return database != null && Databases.JOURNALS.contains(database);
    }

    /** The variable that tells it its Keycloak client's secret, or null where it has no client. */
    String secretVariable() {
        return secretVariable;
    }

    /**
     * Starts it and waits until it says that it is ready.
     *
     * @throws StartFailure with the last lines of its log
     */
    void start(Processes processes, Settings settings, Map<String, String> variables) {
        Path application = processes.checkout().root().resolve(module).resolve("target/quarkus-app");
        Path jar = application.resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new UserError(module + " is not built: run mvn package -DskipTests -pl " + module + " -am");
        }
        List<String> words =
                Jvm.of(processes.speed(), heapMegabytes, METASPACE_MEGABYTES).run("-jar", jar.toString());
        Command.Stage stage = this == FRONT_END ? Command.Stage.PAGES : Command.Stage.SERVICES;
        var process = processes.start(Command.java(module, settings.workplace(module), words, variables, stage));
        Waiting.until(START, process, () -> Http.answers(settings.url(port) + "/q/health/ready"));
    }
}
