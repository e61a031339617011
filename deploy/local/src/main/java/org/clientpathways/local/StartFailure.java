package org.clientpathways.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A part did not come up; the message names its log and repeats the log's last lines. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LINES = 15;

    private StartFailure(String message) {
        super(message);
    }

    static StartFailure of(String name, Path log) {
        return new StartFailure(name + " did not start. Its log is " + log + "\n" + lastLines(log));
    }

    /** The last lines of a log, indented; empty if there is none. */
    static String lastLines(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(
                    "\n",
                    lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                            .map(line -> "    " + line)
                            .toList());
        } catch (IOException e) {
            return "";
        }
    }
}
