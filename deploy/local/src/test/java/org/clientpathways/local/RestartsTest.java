package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartsTest {

    @TempDir
    Path folder;

    private final Told told = new Told();
    private final Restarts restarts = new Restarts(told, 3);
    private final Processes processes = new Processes(Checkout.find());

    @AfterEach
    void stop() {
        processes.close();
    }

    @Test
    void whatEndsByItselfIsStartedAgainUntilItHasDoneSoTooOften() {
        processes.onUnexpectedEnd(restarts::ended);
        restarts.of("victim", () -> start("exit 3")).run();

        await().until(() -> told.lines.stream().anyMatch(line -> line.contains("left alone")));

        assertThat(told.lines).filteredOn("ended 3"::equals).hasSize(4);
        assertThat(told.lines).filteredOn("ready"::equals).hasSize(3);
        assertThat(told.lines)
                .contains(
                        "victim has ended 4 times in 10 minutes and is left alone now: look into its log, then stop and"
                                + " start the system.");
    }

    @Test
    void whatWasToldToStopStaysStopped() {
        processes.onUnexpectedEnd(restarts::ended);
        restarts.of("victim", () -> start("sleep 600")).run();

        processes.close();

        await().until(() -> processes.running().isEmpty());
        assertThat(told.lines).isEmpty();
    }

    private void start(String script) {
        processes.start(new Command(
                "victim",
                folder,
                folder.resolve("victim.log"),
                List.of("sh", "-c", script),
                Map.of(),
                Command.Stage.SERVICES,
                "TERM",
                Duration.ofSeconds(1)));
    }

    private static final class Told implements Progress {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void starting(String part) {}

        @Override
        public void ready(String part, Duration took) {
            lines.add("ready");
        }

        @Override
        public void ended(String part, int exitCode, Path log) {
            lines.add("ended " + exitCode);
        }

        @Override
        public void note(String line) {
            lines.add(line);
        }
    }
}
