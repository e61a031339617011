package org.clientpathways.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clientpathways.local.Checkout;
import org.clientpathways.local.Port;
import org.clientpathways.local.Progress;
import org.clientpathways.local.Settings;
import org.clientpathways.local.WholeSystem;
import org.clientpathways.local.demo.DemoLoader;
import org.clientpathways.local.testing.TemporaryFolder;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system that all tests of this module share: started once, on free ports in a temporary folder, with the demo's
 * agencies, accounts and services but not its clients. Its logs are left in target/logs. With {@code -Dpathways.running=true}
 * it is the one that deploy/local/start runs already, on the ports that the environment says.
 */
final class TheSystem implements BeforeAllCallback, AutoCloseable {

    private static final Path LOGS = Path.of("target/logs");

    private static volatile Addresses addresses;

    /** Why it did not start: told by every test then, as it would not start for the next one either. */
    private static RuntimeException failure;

    private TemporaryFolder folder;
    private WholeSystem system;

    /** Where its parts are. */
    static Addresses addresses() {
        return addresses;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TheSystem.class))
                .computeIfAbsent(TheSystem.class, once -> started(), TheSystem.class);
    }

    /** Called once when all tests have run. */
    @Override
    public void close() throws IOException {
        if (system != null) {
            system.close();
        }
        keepLogs();
    }

    private static synchronized TheSystem started() {
        if (failure != null) {
            throw failure;
        }
        TheSystem one = new TheSystem();
        try {
            one.start();
            return one;
        } catch (RuntimeException thrown) {
            failure = thrown;
            one.keepLogs();
            throw thrown;
        }
    }

    private void start() {
        if (Boolean.getBoolean("pathways.running")) {
            addresses = at(Settings.of(Checkout.find(), System.getenv()));
            return;
        }
        folder = TemporaryFolder.make("end-to-end");
        Settings settings = Settings.ofTest(folder.path());
        system = WholeSystem.start(Checkout.find(), settings, new Lines());
        addresses = at(settings);
        DemoLoader.load(
                Map.of(
                        "PATHWAYS_KEYCLOAK_URL",
                        addresses.keycloak(),
                        "PATHWAYS_REFERRAL_URL",
                        addresses.referral(),
                        "PATHWAYS_KEYCLOAK_ADMIN",
                        "admin",
                        "PATHWAYS_KEYCLOAK_ADMIN_PASSWORD",
                        "pathways"),
                true,
                System.out);
    }

    private static Addresses at(Settings settings) {
        Function<Port, String> url =
                port -> "http://localhost:" + settings.ports().get(port);
        return new Addresses(
                url.apply(Port.KEYCLOAK),
                url.apply(Port.REFERRAL),
                url.apply(Port.PATHWAY),
                url.apply(Port.NOTIFICATION),
                url.apply(Port.FRONT_END),
                "localhost:" + settings.ports().get(Port.KAFKA),
                "jdbc:postgresql://localhost:" + settings.ports().get(Port.POSTGRES) + "/");
    }

    private void keepLogs() {
        if (folder == null || !Files.isDirectory(folder.path().resolve("logs"))) {
            return;
        }
        try (Stream<Path> logs = Files.list(folder.path().resolve("logs"))) {
            Files.createDirectories(LOGS);
            for (Path log : logs.toList()) {
                Files.copy(log, LOGS.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            System.err.println("The logs could not be kept: " + e);
        }
    }

    /** Tells the start, which is most of the time these tests take. */
    private static final class Lines implements Progress {
        @Override
        public void starting(String part) {}

        @Override
        public void ready(String part, Duration took) {
            System.out.printf("%s is ready after %.1f s%n", part, took.toMillis() / 1000.0);
        }

        @Override
        public void ended(String part, int exitCode, Path log) {
            System.out.printf("%s ended with code %d, see %s%n", part, exitCode, log);
        }
    }
}
