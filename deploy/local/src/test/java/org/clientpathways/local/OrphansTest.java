package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {

    @TempDir
    Path data;

    private Process process;
    private Path pidFile;

    @BeforeEach
    void startAProcessAsIfItWereLeftOver() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
        pidFile = Files.writeString(
                Files.createDirectories(data.resolve("kafka")).resolve("kafka.pid"), process.pid() + " TERM");
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aProcessLeftOverIsEndedAndNamed() {
        assertThat(Orphans.end(data)).containsExactly("kafka");

        assertThat(process.isAlive()).isFalse();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void aProcessThatMerelyHasTheSameNumberIsLeftAlone() throws IOException {
        Files.setLastModifiedTime(pidFile, FileTime.from(Instant.now().minus(Duration.ofDays(1))));

        assertThat(Orphans.end(data)).isEmpty();

        assertThat(process.isAlive()).isTrue();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void aFileThatNoLeashWroteIsNoOrphan() throws IOException {
        Path ofPostgres = Files.writeString(
                Files.createDirectories(data.resolve("data")).resolve("postmaster.pid"), process.pid() + "\n/data\n\n");
        Files.delete(pidFile);

        assertThat(Orphans.end(data)).isEmpty();

        assertThat(process.isAlive()).isTrue();
        assertThat(ofPostgres).exists();
    }

    @Test
    void aFolderThatIsNotThereHasNone() {
        assertThat(Orphans.end(data.resolve("nowhere"))).isEmpty();
    }
}
