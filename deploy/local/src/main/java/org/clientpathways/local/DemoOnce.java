package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads the demo where that has not been done: a load that was broken off goes on at the next start. */
final class DemoOnce {

    private final WholeSystem system;
    private final Path loaded;

    DemoOnce(WholeSystem system) {
        this.system = system;
        this.loaded = system.settings().data().resolve("demo-loaded");
    }

    void load(Console console) {
        if (Files.exists(loaded)) {
            return;
        }
        console.note("The demo is being loaded; the system can be used meanwhile.");
        try {
            if (system.loadDemo(line -> console.note("  " + line))) {
                Files.createFile(loaded);
                console.note("The demo is loaded.");
            }
        } catch (StartFailure failure) {
            console.note("The demo could not be loaded to its end; the next start goes on with it.\n"
                    + failure.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
