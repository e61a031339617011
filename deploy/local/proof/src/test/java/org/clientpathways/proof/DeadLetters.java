package org.clientpathways.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientpathways.local.Checkout;
import org.clientpathways.local.WholeSystem;

/** {@code deploy/local/dead-letters}, run as an operator runs it. */
final class DeadLetters {

    private static final String CONSUMER = "notification-service";

    private final WholeSystem system;

    DeadLetters(WholeSystem system) {
        this.system = system;
    }

    /** The lines of the list that tell what notification-service could not take. */
    List<String> listed() {
        return run("list").lines().filter(line -> line.contains(CONSUMER)).toList();
    }

    /** Puts back what one of those lines tells of, with this value. */
    void putBack(String line, String value) {
        try {
            Path file = Files.writeString(Files.createTempFile("mended", ".json"), value);
            String[] place = line.trim().split(" +");
            run("put-back", place[0], place[1], place[2], "--value", file.toString());
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String... words) {
        List<String> command = new ArrayList<>(List.of("sh", "deploy/local/dead-letters"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .directory(Checkout.find().root().toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATHWAYS_KAFKA", system.kafka());
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
