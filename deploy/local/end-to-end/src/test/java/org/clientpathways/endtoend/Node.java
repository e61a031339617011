package org.clientpathways.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The Node and npm of this machine, for what partners may write in JavaScript and for tools that are. */
final class Node {

    private static final int LONGEST_SECONDS = 300;

    private static final Path FOLDER = Path.of("target", "npm").toAbsolutePath();

    private static final Set<Path> INSTALLED = new HashSet<>();

    private Node() {}

    /**
     * A copy of a folder with the packages that its package.json names. Where they cannot be had the test is skipped, or
     * fails when PATHWAYS_REQUIRE_NODE is true.
     *
     * @param name what the copy is called
     */
    static synchronized Path packagesOf(Path source, String name) {
        Path copy = FOLDER.resolve(name);
        if (INSTALLED.contains(copy)) {
            return copy;
        }
        if (!runs("node") || !runs("npm")) {
            lacking("No Node with npm found: install them (on Debian: apt-get install nodejs npm).");
        }
        copy(source, copy);
        Ran installed = run(
                copy,
                Map.of(),
                "npm",
                "install",
                "--no-package-lock",
                "--ignore-scripts",
                "--omit=optional",
                "--no-audit",
                "--no-fund",
                "--prefer-offline",
                "--loglevel=error");
        if (installed.exitCode() != 0) {
            lacking("npm could not get the packages of " + name + ": " + installed.output());
        }
        INSTALLED.add(copy);
        return copy;
    }

    /**
     * What a run came to.
     *
     * @param exitCode 0 where it was done
     * @param output all that it printed
     */
    record Ran(int exitCode, String output) {}

    static Ran run(Path folder, Map<String, String> environment, String... words) {
        try {
            Path output = Files.createTempFile("run", ".log");
            try {
                ProcessBuilder builder = new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                    return new Ran(-1, "not done after " + LONGEST_SECONDS + " s");
                }
                return new Ran(process.exitValue(), Files.readString(output));
            } finally {
                Files.delete(output);
            }
        } catch (IOException fault) {
            return new Ran(-1, fault.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static boolean runs(String program) {
        return run(Path.of("."), Map.of(), program, "--version").exitCode() == 0;
    }

    private static void lacking(String word) {
        if ("true".equals(System.getenv("PATHWAYS_REQUIRE_NODE"))) {
            Assertions.fail(word);
        }
        System.out.println("What needs Node is skipped. " + word);
        Assumptions.abort(word);
    }

    private static void copy(Path source, Path target) {
        try (Stream<Path> all = Files.walk(source)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(one).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(one, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
