package org.clientpathways.pathway.rebuild;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.clientpathways.local.Ports;

/** The service as it is packaged, in a process of its own. */
final class ServiceProcess implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final int port;

    private ServiceProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static ServiceProcess start(Map<String, String> environment, String... arguments) throws IOException {
        int port = Ports.free(1).get(0);
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx96m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "target/quarkus-app/quarkus-run.jar"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(Path.of("target"), "service-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PATHWAYS_PATHWAY_PORT", String.valueOf(port));
        builder.environment().put("PATHWAYS_PATHWAY_SECRET", "secret-of-the-tests");
        // What falls due while a slow test runs would be told of, as it should; these tests ask what a rebuild sends.
        builder.environment().put("PATHWAYS_OVERDUE_LOOK_EVERY", "off");
        return new ServiceProcess(builder.start(), log, port);
    }

    /** Waits until it answers that it is ready. */
    ServiceProcess untilReady() {
        await("readiness, see " + log).atMost(Duration.ofSeconds(90)).until(this::isReady);
        return this;
    }

    /** Waits until it ends by itself, and gives its exit status. */
    int exitStatus() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end, see " + log);
        }
        return process.exitValue();
    }

    /** What it has written. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** Ends it at once, as a lost machine does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("It ended, see " + log);
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
