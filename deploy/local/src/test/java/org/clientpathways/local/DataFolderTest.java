package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path data;

    @Test
    void clearingLeavesTheLockAlone() throws IOException {
        try (var lock = InstanceLock.take(data, "http://localhost:8080")) {
            assertThat(lock).isNotNull();
            Files.writeString(Files.createDirectories(data.resolve("postgres")).resolve("file"), "");
            Files.writeString(data.resolve("demo-loaded"), "");

            new DataFolder(data).clear();

            assertThat(InstanceLock.holder(data)).contains(ProcessHandle.current());
            assertThat(data.resolve("postgres")).doesNotExist();
            assertThat(data.resolve("demo-loaded")).doesNotExist();
        }
    }

    @Test
    void whoHasTheLockIsNoOrphan() {
        try (var lock = InstanceLock.take(data, "http://localhost:8080");
                var console = new Console(new PrintStream(new ByteArrayOutputStream()))) {
            assertThat(lock).isNotNull();
            new DataFolder(data).endOrphans(console);

            assertThat(ProcessHandle.current().isAlive()).isTrue();
        }
    }
}
