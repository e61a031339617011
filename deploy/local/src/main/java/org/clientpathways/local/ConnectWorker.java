package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Kafka Connect's standalone worker with Debezium. It starts empty, beside the other parts; the connectors follow when the
 * services have made what they read from.
 */
public final class ConnectWorker implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final Path connectors;
    private final LeashedProcess process;
    private final int port;

    private ConnectWorker(Path connectors, LeashedProcess process, int port) {
        this.connectors = connectors;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the worker and waits until it answers.
     *
     * @throws StartFailure with the last lines of its log
     */
    public static ConnectWorker start(Processes processes, Workplace place, int port, Map<String, String> variables) {
        Path configuration = processes.checkout().root().resolve("deploy/connect");
        List<String> words = Jvm.of(processes.speed(), 160, 128)
                .loggingPlainly("org.apache.kafka.connect.runtime.WorkerSourceTask", "org.reflections")
                .run(
                        "-cp",
                        processes.checkout().part("connect-worker").resolve("lib") + "/*",
                        "org.apache.kafka.connect.cli.ConnectStandalone",
                        configuration.resolve("worker.properties").toString());
        Map<String, String> all = new HashMap<>(variables);
        all.put("PATHWAYS_CONNECT_LISTEN", "127.0.0.1:" + port);
        all.put("PATHWAYS_CONNECT_OFFSETS", place.folder().resolve("offsets").toString());
        var process = processes.start(Command.java("connect", place, words, all, Command.Stage.SERVICES));
        var worker = new ConnectWorker(configuration, process, port);
        Waiting.until(START, process, () -> Http.answers(worker.url("/connectors")));
        return worker;
    }

    /** Gives the worker every connector of deploy/connect; one that it has already is left running. */
    public void addConnectors() {
        for (Path file : files()) {
            add(file);
            Waiting.until(START, process, () -> isRunning(name(file)));
        }
    }

    /** Starts every connector again that has failed, and adds those that could not be added. */
    void mend() {
        for (Path file : files()) {
            String connector = url("/connectors/" + name(file));
            if (!Http.answers(connector + "/status")) {
                add(file);
            } else if (Http.get(connector + "/status").contains("\"FAILED\"")) {
                Http.send(HttpRequest.newBuilder(URI.create(connector + "/restart?includeTasks=true&onlyFailed=true"))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.noBody()));
            }
        }
    }

    @Override
    public void close() {
        process.close();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(connectors)) {
            return files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path file) {
        try {
            Http.put(url("/connectors/" + name(file) + "/config"), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private boolean isRunning(String connector) {
        String status = Http.get(url("/connectors/" + connector + "/status"));
        return status.contains("\"tasks\":[{")
                && !status.replaceAll("\"state\":\"RUNNING\"", "").contains("\"state\"");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
