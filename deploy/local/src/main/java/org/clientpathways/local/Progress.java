package org.clientpathways.local;

import java.nio.file.Path;
import java.time.Duration;

/** What a system tells of its start. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void starting(String part) {}

        @Override
        public void ready(String part, Duration took) {}

        @Override
        public void ended(String part, int exitCode, Path log) {}
    };

    void starting(String part);

    void ready(String part, Duration took);

    /** A process ended that nobody had asked to. */
    void ended(String part, int exitCode, Path log);

    /** Anything else worth knowing. */
    default void note(String line) {}
}
