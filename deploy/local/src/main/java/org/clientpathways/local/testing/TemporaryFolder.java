package org.clientpathways.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientpathways.local.Folders;
import org.clientpathways.local.Orphans;

/** A folder for a part that lives as long as this JVM; its name has the JVM's process id, so that a leftover is known. */
public record TemporaryFolder(Path path) {

    private static final Path HOME = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String PREFIX = "client-pathways-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

    /** Makes a folder, after ending and removing what a killed JVM left behind. */
    public static TemporaryFolder make(String name) {
        try {
            clearLeftovers();
            return new TemporaryFolder(Files.createTempDirectory(
                    HOME, PREFIX + ProcessHandle.current().pid() + "-" + name + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the part and then deletes this folder. */
    public AutoCloseable deletedAfter(AutoCloseable part) {
        return () -> {
            part.close();
            Folders.delete(path);
        };
    }

    private static void clearLeftovers() throws IOException {
        List<Path> leftovers;
        try (Stream<Path> entries = Files.list(HOME)) {
            leftovers = entries.filter(TemporaryFolder::isLeftover).toList();
        }
        leftovers.forEach(TemporaryFolder::clear);
    }

    private static void clear(Path leftover) {
        try {
            Orphans.end(leftover);
            Folders.delete(leftover);
        } catch (UncheckedIOException fault) {
            // Another run may have cleared it in the same moment.
            if (Files.exists(leftover)) {
                throw fault;
            }
        }
    }

    private static boolean isLeftover(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches()
                && Files.isWritable(folder)
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }
}
