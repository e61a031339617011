package org.clientpathways.local;

import java.nio.file.Path;

/**
 * Where a process keeps its files.
 *
 * @param folder its data
 * @param log its output
 */
public record Workplace(Path folder, Path log) {

    /** A place with the log among the data. */
    public static Workplace of(Path folder, String name) {
        return new Workplace(folder, folder.resolve(name + ".log"));
    }
}
