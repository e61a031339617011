package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak with the realm of deploy/keycloak, its data in the same PostgreSQL as the rest. */
final class Keycloak {

    private static final Duration START = Duration.ofSeconds(300);

    private Keycloak() {}

    /**
     * Starts Keycloak and waits until it is ready and its realm is there.
     *
     * @throws StartFailure with the last lines of its log
     */
    static void start(Processes processes, Settings settings, Map<String, String> variables) {
        Path distribution = processes.checkout().part("keycloak").resolve("keycloak");
        Path realm = processes.checkout().root().resolve("deploy/keycloak/pathways-realm.json");
        Workplace place = settings.workplace("keycloak");
        Databases.ensureKeycloak(settings.port(Port.POSTGRES));
        List<String> words =
                words(processes.speed(), distribution, home(distribution, place.folder(), realm), settings);
        var process = processes.start(Command.java("keycloak", place, words, variables, Command.Stage.PLATFORM));
        Waiting.until(START, process, () -> Http.answers(settings.url(Port.KEYCLOAK) + "/health/ready"));
        Databases.keycloakIsFilled(settings.port(Port.POSTGRES));
        new RealmAddress(settings).settle(settings.url(Port.FRONT_END));
    }

    /**
     * Keycloak writes beside its programs and reads the realms to import from there; so each system has a home of its own
     * that points to the one distribution.
     */
    private static Path home(Path distribution, Path folder, Path realm) {
        Path home = folder.resolve("home");
        try {
            Path imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            for (String shared : List.of("conf", "lib", "providers", "themes")) {
                Files.deleteIfExists(home.resolve(shared));
                Files.createSymbolicLink(home.resolve(shared), distribution.resolve(shared));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not prepare " + home, e);
        }
        return home;
    }

    /** What its kc.sh would run, without a shell between us and the process. */
    private static List<String> words(Jvm.Speed speed, Path distribution, Path home, Settings settings) {
        return Jvm.of(speed, 256, 192)
                .with(
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=GB",
                        "-Dkc.home.dir=" + home,
                        "-Djboss.server.config.dir=" + home.resolve("conf"),
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED")
                .run(
                        "-cp",
                        distribution.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + settings.port(Port.KEYCLOAK),
                        "--hostname=" + settings.url(Port.KEYCLOAK),
                        "--db-url=" + Databases.url(settings.port(Port.POSTGRES), Databases.KEYCLOAK),
                        "--db-username=" + Databases.KEYCLOAK,
                        "--db-pool-max-size=10");
    }
}
