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
    private static final Duration STOP = Duration.ofSeconds(20);

    private final LeashedProcess process;
    private final int port;

    private Broker(LeashedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a broker in a folder and waits until it answers and its topics exist.
     *
     * @throws StartFailure with the last lines of its log
     */
    public static Broker start(Checkout checkout, Path folder, int port) {
        Path part = checkout.part("broker");
        Path ready = folder.resolve("ready");
        try {
            Files.deleteIfExists(ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> words = new ArrayList<>(Jvm.words("192m", 96));
        words.addAll(List.of(
                "-cp",
                part.resolve("lib") + "/*:" + part.resolve("broker-0.1.0-SNAPSHOT.jar"),
                "org.clientpathways.local.broker.BrokerProcess",
                folder.resolve("data").toString(),
                ready.toString(),
                Integer.toString(port),
                Integer.toString(Ports.free(1).get(0))));
        words.addAll(Topics.all());
        var process = LeashedProcess.start(
                checkout, new LeashedProcess.Command("kafka", folder, words, Map.of(), "TERM", STOP));
        Waiting.until("kafka", START, process, () -> Files.exists(ready));
        return new Broker(process, port);
    }

    public int port() {
        return port;
    }

    public LeashedProcess process() {
        return process;
    }

    /** For {@code bootstrap.servers}. */
    public String address() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}
