package org.clientpathways.local;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loading the demo, in a process of its own that goes through the public API as any program would. */
final class DemoRun {

    private static final String MAIN = "org.clientpathways.local.demo.DemoLoader";
    private static final Duration LOOK_AT_ITS_OUTPUT = Duration.ofMillis(200);

    private final Processes processes;
    private final Settings settings;
    private final Variables variables;

    DemoRun(Processes processes, Settings settings, Variables variables) {
        this.processes = processes;
        this.settings = settings;
        this.variables = variables;
    }

    /**
     * Runs the loader to its end, giving each line that it prints.
     *
     * @return false where it was stopped before its end
     * @throws StartFailure where it ends with another code than 0
     */
    boolean run(Consumer<String> lines) {
        List<String> words = Jvm.of(processes.speed(), 128, 96).run("-cp", classPath(), MAIN);
        var process = processes.startTask(
                Command.java("demo", settings.workplace("demo"), words, variables.ofDemo(), Command.Stage.PAGES));
        try (var output = new LogFollower(process.log())) {
            while (process.isAlive()) {
                output.newLines().forEach(lines);
                Waiting.pause(LOOK_AT_ITS_OUTPUT);
            }
            output.newLines().forEach(lines);
        }
        boolean finished = process.onExit().join() == 0;
        if (!finished && !process.wasToldToStop()) {
            throw StartFailure.of("The demo's loader", process.log());
        }
        return finished;
    }

    /** That of this JVM, made absolute, as the loader works in a folder of its own. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
