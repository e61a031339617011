package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a system keeps from one start to the next. */
record DataFolder(Path path) {

    /** Ends what a killed launcher left running here, and says what that was. */
    void endOrphans(Console console) {
        List<String> ended = Orphans.end(path);
        if (!ended.isEmpty()) {
            console.note("Ended what an earlier start had left running: " + String.join(", ", ended));
        }
    }

    /** Deletes everything but the lock, which is ours. */
    void clear() {
        try (var entries = Files.list(path)) {
            entries.filter(entry -> !InstanceLock.isPartOfIt(entry)).forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
