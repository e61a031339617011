package org.clientpathways.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process to run.
 *
 * @param name       what people call it
 * @param folder     its working directory, which keeps its pid file too
 * @param log        where its output goes
 * @param words      the command line
 * @param variables  added to this JVM's environment
 * @param stage      when it stops, relative to the others
 * @param stopSignal the signal that asks it to stop, without SIG
 * @param patience   how long it may take to stop before it is killed
 */
record Command(
        String name,
        Path folder,
        Path log,
        List<String> words,
        Map<String, String> variables,
        Stage stage,
        String stopSignal,
        Duration patience) {

    /** What stops first comes last here: a part stops after all that stand on it. */
    enum Stage {
        DATABASE,
        PLATFORM,
        SERVICES,
        PAGES
    }

    /** A Java process, which stops when it is asked to terminate. */
    static Command java(String name, Workplace place, List<String> words, Map<String, String> variables, Stage stage) {
        return new Command(name, place.folder(), place.log(), words, variables, stage, "TERM", Duration.ofSeconds(20));
    }

    Path pidFile() {
        return folder.resolve(name + ".pid");
    }
}
