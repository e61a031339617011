package org.clientpathways.local.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;
import org.clientpathways.local.Checkout;
import org.clientpathways.local.Progress;
import org.clientpathways.local.Settings;
import org.clientpathways.local.WholeSystem;

/**
 * The whole system for a module's tests, in a temporary folder, with the demo's agencies, accounts and services but not its
 * clients. Closing it leaves its logs in target/logs.
 */
public final class TestSystem implements AutoCloseable {

    private static final Path LOGS = Path.of("target/logs");

    private final TemporaryFolder folder;
    private WholeSystem system;

    private TestSystem(TemporaryFolder folder) {
        this.folder = folder;
    }

    /**
     * Starts it and tells how that goes.
     *
     * @param name what its folder is called by
     * @param settings makes its settings, of its folder
     */
    public static TestSystem start(String name, SettingsOfFolder settings) {
        var one = new TestSystem(TemporaryFolder.make(name));
        try {
            one.system = WholeSystem.start(Checkout.find(), settings.of(one.folder.path()), new Lines());
            one.system.loadDirectory(System.out);
            return one;
        } catch (RuntimeException failure) {
            one.close();
            throw failure;
        }
    }

    /** Settings of a system whose data lie in a folder: {@code Settings::ofTest}. */
    @FunctionalInterface
    public interface SettingsOfFolder {
        Settings of(Path data);
    }

    /** What was started. */
    public WholeSystem system() {
        return system;
    }

    @Override
    public void close() {
        if (system != null) {
            system.close();
        }
        keepLogs();
    }

    private void keepLogs() {
        if (!Files.isDirectory(folder.path().resolve("logs"))) {
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

    /** Tells the start, which is most of the time such tests take. */
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

        @Override
        public void note(String line) {
            System.out.println(line);
        }
    }
}
