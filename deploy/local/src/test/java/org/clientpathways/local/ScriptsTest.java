package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {

    private final Checkout checkout = Checkout.find();

    @Test
    void theHelpNamesEveryPortsVariableAndUsualValue() throws IOException {
        String help = run(Map.of(), "deploy/local/start", "--help");

        for (Port port : Port.values()) {
            assertThat(help).containsPattern(port.variable() + " .*\\(" + port.usual() + "\\)");
        }
    }

    @Test
    void aJavaThatIsTooOldIsNamed(@TempDir Path home) throws IOException {
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(run(Map.of("JAVA_HOME", home.toString()), "deploy/local/start"))
                .isEqualTo("Java 11 is too old (" + java + "): set JAVA_HOME to a JDK 17 or newer.\n");
    }

    @Test
    void aMissingJavaIsNamed(@TempDir Path nowhere) throws IOException {
        assertThat(run(Map.of("JAVA_HOME", nowhere.toString()), "deploy/local/start"))
                .isEqualTo("No JDK: install JDK 17 or newer and put its java on the path, or set JAVA_HOME to it.\n");
    }

    private String run(Map<String, String> variables, String... words) throws IOException {
        var builder =
                new ProcessBuilder(words).directory(checkout.root().toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        return new String(builder.start().getInputStream().readAllBytes());
    }
}
