package org.clientpathways.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientpathways.local.Checkout;

/** A command of {@code deploy/local} against the running system. */
final class OperatorsCommand {

    private OperatorsCommand() {}

    /**
     * What a run came to.
     *
     * @param exitCode 0 where it was done
     * @param output all that it printed
     */
    record Ran(int exitCode, String output) {}

    static Ran run(String name, String... words) {
        List<String> command = new ArrayList<>(List.of("sh", "deploy/local/" + name));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .directory(Checkout.find().root().toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PATHWAYS_KAFKA",
                        TheSystem.addresses().kafka(),
                        "PATHWAYS_REFERRAL_DB_URL",
                        TheSystem.addresses().database() + "referral",
                        "PATHWAYS_DATA",
                        TheSystem.data().toString()));
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
}
