package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clientpathways.local.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten minutes of docs/subscribing.md, typed as they stand there; only ports are those of this system. */
@WithTheWholeSystem
class SubscribingAsWrittenIT {

    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void aNewcomerHasAVerifiedReceiverThatAKillMakesNeitherLoseNorDoubleAnEvent() throws Exception {
        Line.sent();
        int port = freePort();
        Path root = Checkout.find().root();
        String commands = COMMANDS.matcher(Files.readString(root.resolve("docs/subscribing.md")))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
        String here = commands.replace(
                        "http://localhost:8180", TheSystem.addresses().keycloak())
                .replace("http://localhost:8081", TheSystem.addresses().referral())
                .replace("http://localhost:8083", TheSystem.addresses().notification())
                .replace("http://localhost:8090", "http://localhost:" + port)
                .replace(
                        "deploy/local/target/lib",
                        root.resolve("deploy/local/target/lib").toString())
                .replace("docs/receiver", root.resolve("docs/receiver").toString());

        String said = typed(here, port);

        assertThat(said)
                .contains("Listening on port " + port)
                .contains("refused Missing required headers")
                .contains("\"status\":\"active\"")
                .contains("\"httpStatus\":204")
                .contains("taken org.clientpathways.referral.accepted.v1")
                .contains("taken org.clientpathways.referral.started.v1")
                .contains("\"givenName\"")
                .contains("204\n");
        assertThat(said.lines().filter(line -> line.matches("[0-9a-f-]{36}")))
                .as("events that are there twice")
                .isEmpty();
    }

    private String typed(String commands, int port) {
        try {
            Path output = folder.resolve("output");
            ProcessBuilder builder = new ProcessBuilder(
                            "bash", "-c", "trap 'kill -9 $(jobs -p) 2>/dev/null' EXIT\n" + commands)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("PORT", Integer.toString(port));
            Process shell = builder.start();
            boolean done = shell.waitFor(4, TimeUnit.MINUTES);
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(done).as(said).isTrue();
            return said;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
