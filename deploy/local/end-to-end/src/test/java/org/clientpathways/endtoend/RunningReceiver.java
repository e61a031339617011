package org.clientpathways.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** A sample receiver that runs as a process of its own, so that it can be killed. */
final class RunningReceiver implements AutoCloseable {

    private static final String READY = "Listening on port ";

    private final Process process;
    private final Path output;
    private final int port;

    private RunningReceiver(Process process, Path output) {
        this.process = process;
        this.output = output;
        Awaitility.await("the receiver listens")
                .atMost(Duration.ofSeconds(60))
                .failFast("it ended: " + output, () -> !process.isAlive())
                .until(() -> ready().isPresent());
        this.port = Integer.parseInt(ready().orElseThrow().substring(READY.length()));
    }

    /**
     * Starts it.
     *
     * @param port where it listens; 0 for any that is free
     * @param received the file that it keeps events in
     */
    static RunningReceiver start(ReceiverProgram program, String secret, int port, Path received) {
        try {
            Path output = Files.createTempFile(received.toAbsolutePath().getParent(), "receiver", ".log");
            ProcessBuilder builder = new ProcessBuilder(program.command())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "WEBHOOK_SECRET", secret, "PORT", Integer.toString(port), "RECEIVED", received.toString()));
            Process process = builder.start();
            try {
                return new RunningReceiver(process, output);
            } catch (RuntimeException notReady) {
                process.destroyForcibly();
                throw notReady;
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    int port() {
        return port;
    }

    /** Each line that it printed. */
    List<String> printed() {
        try {
            return Files.readAllLines(output);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Kills it so that it can do nothing more (SIGKILL), and waits until it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private Optional<String> ready() {
        return printed().stream().filter(line -> line.startsWith(READY)).findFirst();
    }
}
