package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {

    @TempDir
    Path data;

    @Test
    void aSecondLauncherIsToldWhereTheFirstIs() throws IOException {
        try (var first = InstanceLock.take(data, "http://localhost:8080")) {
            assertThat(first).isNotNull();
            assertThat(outputOfASecondLauncher())
                    .startsWith("Client Pathways is running already (process "
                            + ProcessHandle.current().pid() + "): http://localhost:8080\n");
        }
    }

    @Test
    void theLockOfALauncherThatHasGoneIsFree() throws IOException {
        InstanceLock.take(data, "http://localhost:8080").close();

        assertThat(outputOfASecondLauncher()).isEqualTo("taken\n");
    }

    /** Locks are between processes, so the second must be one of its own. */
    private String outputOfASecondLauncher() throws IOException {
        Process second = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Second.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        return new String(second.getInputStream().readAllBytes());
    }

    static final class Second {
        public static void main(String[] words) {
            try {
                InstanceLock.take(Path.of(words[0]), "http://localhost:9090");
                System.out.println("taken");
            } catch (UserError refused) {
                System.out.println(refused.getMessage());
            }
        }
    }
}
