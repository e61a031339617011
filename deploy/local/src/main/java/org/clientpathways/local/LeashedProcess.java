package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends when this JVM does, however that ends: the leash script holds the pipe to us and stops the command
 * when the pipe closes.
 */
public final class LeashedProcess implements AutoCloseable {

    private static final int LEASH_PATIENCE_SECONDS = 5;
    /**
     * All that a process gets of our own environment. Many a part reads variables that somebody may have set for another
     * purpose (PGPORT, KC_DB, QUARKUS_HTTP_PORT); and Keycloak looks at every one of them thousands of times while it fills
     * its database.
     */
    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_TOOL_OPTIONS");

    private final Process leash;
    private final Command command;
    private volatile boolean toldToStop;

    private LeashedProcess(Process leash, Command command) {
        this.leash = leash;
        this.command = command;
    }

    static LeashedProcess start(Path leashScript, Command command) {
        List<String> words = new ArrayList<>(List.of(
                "sh",
                leashScript.toString(),
                command.pidFile().toString(),
                command.stopSignal(),
                Long.toString(command.patience().toSeconds())));
        words.addAll(command.words());
        try {
            Files.createDirectories(command.folder());
            keepPrevious(command.log());
            var builder = new ProcessBuilder(words)
                    .directory(command.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(command.log().toFile());
            builder.environment().keySet().retainAll(INHERITED);
            builder.environment().putAll(command.variables());
            return new LeashedProcess(builder.start(), command);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + command.name() + ": " + e.getMessage(), e);
        }
    }

    public String name() {
        return command.name();
    }

    public Path log() {
        return command.log();
    }

    public boolean isAlive() {
        return leash.isAlive();
    }

    Command.Stage stage() {
        return command.stage();
    }

    /** Whether it was asked to stop, so that its end is no surprise. */
    boolean wasToldToStop() {
        return toldToStop;
    }

    /** Completes with the exit code when the process has ended. */
    CompletableFuture<Integer> onExit() {
        return leash.onExit().thenApply(Process::exitValue);
    }

    /** Asks the process to stop and waits until it has; kills it when its patience is over. */
    @Override
    public void close() {
        toldToStop = true;
        try {
            leash.getOutputStream().close();
            if (!leash.waitFor(command.patience().toSeconds() + LEASH_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                leash.descendants().forEach(ProcessHandle::destroyForcibly);
                leash.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process at once, without a word to it, and returns when it is gone; to all others its end is unexpected. */
    void kill() {
        try {
            long pid = Long.parseLong(Files.readString(command.pidFile()).split(" ")[0]);
            ProcessHandle.of(pid).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("There is no process to kill for " + command.name(), e);
        }
    }

    private static void keepPrevious(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Path previous = log.resolveSibling(log.getFileName() + ".previous");
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
