package org.clientpathways.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a log while it grows. */
final class LogFollower implements AutoCloseable {

    private final BufferedReader reader;
    private final StringBuilder unfinished = new StringBuilder();

    LogFollower(Path log) {
        try {
            reader = Files.newBufferedReader(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines finished since the last call. */
    List<String> newLines() {
        List<String> lines = new ArrayList<>();
        try {
            for (int character; (character = reader.read()) >= 0; ) {
                if (character == '\n') {
                    lines.add(unfinished.toString());
                    unfinished.setLength(0);
                } else {
                    unfinished.append((char) character);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
