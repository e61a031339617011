package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Kafka broker, as a process of its own, with every topic made. */
public final class Broker implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final LeashedProcess process;
    private final int port;

    private Broker(LeashedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a broker and waits until it answers and its topics exist.
     *
     * @throws StartFailure with the last lines of its log
     */
    public static Broker start(Processes processes, Workplace place, int port) {
        Path part = processes.checkout().part("broker");
        Path ready = place.folder().resolve("ready");
        deleteLeftover(ready);
        List<String> words = new ArrayList<>(Jvm.of(processes.speed(), 192, 96)
                .loggingPlainly("kafka.log", "kafka.cluster", "state.change.logger")
                .run(
                        "-cp",
                        part.resolve("lib") + "/*:" + part.resolve("broker.jar"),
                        "org.clientpathways.local.broker.BrokerProcess",
                        place.folder().resolve("data").toString(),
                        ready.toString(),
                        Integer.toString(port),
                        Integer.toString(Ports.free(1).get(0))));
        words.addAll(Topics.all());
        var process = processes.start(Command.java("kafka", place, words, Map.of(), Command.Stage.PLATFORM));
        Waiting.until(START, process, () -> Files.exists(ready));
        return new Broker(process, port);
    }

    public int port() {
        return port;
    }

    /** For {@code bootstrap.servers}. */
    public String address() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        process.close();
    }

    private static void deleteLeftover(Path ready) {
        try {
            Files.deleteIfExists(ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
