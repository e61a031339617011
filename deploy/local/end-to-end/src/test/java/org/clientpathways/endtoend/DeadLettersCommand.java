package org.clientpathways.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clientpathways.local.Checkout;

/** {@code deploy/local/dead-letters}, run as an operator runs it. */
final class DeadLettersCommand {

    private DeadLettersCommand() {}

    /**
     * What a run came to.
     *
     * @param exitCode 0 where it was done
     * @param output all that it printed
     */
    record Ran(int exitCode, String output) {}

    static Ran run(String... words) {
        List<String> command = new ArrayList<>(List.of("sh", "deploy/local/dead-letters"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .directory(Checkout.find().root().toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATHWAYS_KAFKA", TheSystem.addresses().kafka());
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines of the list that tell of an event. */
    static List<String> listed(String event) {
        return run("list").output().lines().filter(line -> line.contains(event)).toList();
    }
}
