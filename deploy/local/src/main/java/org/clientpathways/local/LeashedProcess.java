package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends when this JVM does, however that ends: the leash script holds the pipe to us and stops the command
 * when the pipe closes.
 */
public final class LeashedProcess implements AutoCloseable {

    private final Process leash;
    private final Command command;

    private LeashedProcess(Process leash, Command command) {
        this.leash = leash;
        this.command = command;
    }

    /**
     * What to run.
     *
     * @param name     what people call it; names its log and pid file
     * @param folder   working directory; log and pid file lie there too
     * @param words    the command line
     * @param variables added to this JVM's environment
     * @param stopSignal the signal that asks it to stop, without SIG
     * @param patience how long it may take to stop before it is killed
     */
    public record Command(
            String name,
            Path folder,
            List<String> words,
            Map<String, String> variables,
            String stopSignal,
            Duration patience) {

        public Path log() {
            return folder.resolve(name + ".log");
        }

        Path pidFile() {
            return folder.resolve(name + ".pid");
        }
    }

    /** Starts the command, its output appended to its log. */
    public static LeashedProcess start(Checkout checkout, Command command) {
        List<String> words = new ArrayList<>(List.of(
                "sh",
                checkout.leash().toString(),
                command.pidFile().toString(),
                command.stopSignal(),
                Long.toString(command.patience().toSeconds())));
        words.addAll(command.words());
        try {
            Files.createDirectories(command.folder());
            var builder = new ProcessBuilder(words)
                    .directory(command.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            builder.environment().putAll(command.variables());
            return new LeashedProcess(builder.start(), command);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + command.name() + ": " + e.getMessage(), e);
        }
    }

    public boolean isAlive() {
        return leash.isAlive();
    }

    public Path log() {
        return command.log();
    }

    public String name() {
        return command.name();
    }

    /** Asks the process to stop and waits until it has; kills it when its patience is over. */
    @Override
    public void close() {
        try {
            leash.getOutputStream().close();
            if (!leash.waitFor(command.patience().toSeconds() + 5, TimeUnit.SECONDS)) {
                leash.descendants().forEach(ProcessHandle::destroyForcibly);
                leash.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
