package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashedProcessTest {

    @TempDir
    Path folder;

    @Test
    void aProcessEndsWhenItIsLetGo() {
        var process = start(new Processes(Checkout.find()), "sleep", "600");
        await().until(this::pidFileIsThere);
        long pid = pid();

        process.close();

        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void aProcessThatWillNotStopIsKilledWhenItsPatienceIsOver() {
        var process = start(new Processes(Checkout.find()), "sh", "-c", "trap '' TERM; while true; do sleep 0.1; done");
        await().until(this::pidFileIsThere);

        process.close();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aProcessEndsWhenItsStarterIsKilled() throws IOException {
        Process starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(30)).until(this::pidFileIsThere);
        long pid = pid();

        starter.destroyForcibly();

        await().atMost(Duration.ofSeconds(10)).until(() -> ProcessHandle.of(pid).isEmpty());
    }

    @Test
    void itsExitCodeIsTold() {
        var process = start(new Processes(Checkout.find()), "sh", "-c", "exit 7");

        assertThat(process.onExit().join()).isEqualTo(7);
        assertThat(process.wasToldToStop()).isFalse();
    }

    @Test
    void theLogOfTheStartBeforeIsKept() throws IOException {
        var processes = new Processes(Checkout.find());
        start(processes, "echo", "first").onExit().join();
        start(processes, "echo", "second").onExit().join();

        assertThat(folder.resolve("victim.log")).hasContent("second");
        assertThat(folder.resolve("victim.log.previous")).hasContent("first");
    }

    @Test
    void nothingStartsOnceAllAreBeingStopped() {
        var processes = new Processes(Checkout.find());
        processes.close();

        assertThatThrownBy(() -> start(processes, "sleep", "600")).hasMessageContaining("not started any more");
    }

    /** A JVM that starts a process and then does nothing. */
    static final class Starter {
        public static void main(String[] words) throws InterruptedException {
            new Processes(Checkout.find()).start(command(Path.of(words[0]), "sleep", "600"));
            new CountDownLatch(1).await();
        }
    }

    private LeashedProcess start(Processes processes, String... words) {
        return processes.start(command(folder, words));
    }

    private static Command command(Path folder, String... words) {
        return new Command(
                "victim",
                folder,
                folder.resolve("victim.log"),
                List.of(words),
                Map.of(),
                Command.Stage.SERVICES,
                "TERM",
                Duration.ofSeconds(1));
    }

    private Path pidFile() {
        return folder.resolve("victim.pid");
    }

    private boolean pidFileIsThere() throws IOException {
        return Files.exists(pidFile()) && Files.size(pidFile()) > 0;
    }

    private long pid() {
        try {
            return Long.parseLong(Files.readString(pidFile()).split(" ")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
