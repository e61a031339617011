package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and all that it started hold in memory, as Linux tells it.
 *
 * @param kilobytes resident; a page that several processes share counts in each by its share
 */
public record ProcessMemory(String name, long pid, long kilobytes) {

    private static final String PROPORTIONAL_SET_SIZE = "Pss:";

    /** Those that have a pid file in a data folder, and the launcher. */
    public static List<ProcessMemory> of(Path data) {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        // The launcher's children are processes of their own right.
        Stream<ProcessMemory> launcher = InstanceLock.holder(data).stream()
                .map(process -> new ProcessMemory("launcher", process.pid(), ofOne(process)));
        try (Stream<Path> files =
                Files.find(data, 2, (path, attributes) -> path.toString().endsWith(".pid"))) {
            return Stream.concat(files.sorted().flatMap(ProcessMemory::read), launcher)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ProcessMemory> read(Path pidFile) {
        try {
            long pid = Long.parseLong(Files.readString(pidFile).strip().split(" ")[0]);
            String name = pidFile.getFileName().toString().replace(".pid", "");
            return ProcessHandle.of(pid).stream().map(process -> new ProcessMemory(name, pid, ofFamily(process)));
        } catch (IOException endedMeanwhile) {
            return Stream.empty();
        }
    }

    private static long ofFamily(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(ProcessMemory::ofOne)
                .sum();
    }

    private static long ofOne(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith(PROPORTIONAL_SET_SIZE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException endedOrNotToBeRead) {
            return 0;
        }
    }
}
