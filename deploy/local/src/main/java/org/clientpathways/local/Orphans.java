package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Processes that outlived whoever started them and even their leash, known by the pid files that the leash wrote. */
public final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A pid file is written as its process begins; a process that began at another time has merely got the same number. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** What the leash writes; PostgreSQL keeps a file of that ending beside it, with more in it. */
    private static final Pattern PID_AND_SIGNAL = Pattern.compile("(\\d{1,18}) ([A-Z0-9]+)\\s*");

    private Orphans() {}

    /** Ends every process that has a pid file in the folder or one of its folders; gives the names of those ended. */
    public static List<String> end(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files =
                Files.find(folder, 2, (path, attributes) -> path.toString().endsWith(".pid"))) {
            return files.toList().stream()
                    .filter(Orphans::endProcess)
                    .map(file -> file.getFileName().toString().replace(".pid", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endProcess(Path pidFile) {
        try {
            Matcher pidAndSignal = PID_AND_SIGNAL.matcher(Files.readString(pidFile));
            if (!pidAndSignal.matches()) {
                return false;
            }
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pidAndSignal.group(1)))
                    .filter(handle -> beganWith(handle, pidFile));
            if (process.isPresent()) {
                stop(process.get(), pidAndSignal.group(2));
            }
            Files.deleteIfExists(pidFile);
            return process.isPresent();
        } catch (NoSuchFileException removedByItsLeash) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean beganWith(ProcessHandle process, Path pidFile) {
        try {
            Instant written = Files.getLastModifiedTime(pidFile).toInstant();
            return process.info()
                    .startInstant()
                    .map(began -> Duration.between(began, written).abs().compareTo(TOLERANCE) < 0)
                    .orElse(false);
        } catch (IOException e) {
            return false;
        }
    }

    private static void stop(ProcessHandle process, String signal) throws IOException {
        new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
