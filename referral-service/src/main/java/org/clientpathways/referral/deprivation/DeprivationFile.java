package org.clientpathways.referral.deprivation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operator's file, read line by line so that a whole nation's postcodes need no memory. */
final class DeprivationFile implements AutoCloseable {

    private final Path path;
    private final BufferedReader lines;
    private int line;
    private DeprivationRow first;
    private DeprivationRow ahead;

    /**
     * Opens the file and reads its header and first line.
     *
     * @throws IllegalStateException naming the file, the line and what is wrong
     */
    DeprivationFile(Path path) {
        this.path = path;
        try {
            lines = Files.newBufferedReader(path);
        } catch (IOException missing) {
            throw new IllegalStateException("The deprivation file " + path + " cannot be read: set"
                    + " PATHWAYS_DEPRIVATION_FILE to one that can, or leave it unset");
        }
        String header = readLine();
        if (header == null || !withoutMark(header).strip().equals(DeprivationRow.HEADER)) {
            throw broken("the first line must be " + DeprivationRow.HEADER);
        }
        first = read();
        if (first == null) {
            throw broken("there is no line after the header");
        }
        ahead = first;
    }

    /** Which index the file is of. */
    String index() {
        return first.index();
    }

    /** Which version of the index. */
    String version() {
        return first.version();
    }

    /**
     * The next line; null after the last.
     *
     * @throws IllegalStateException naming the file, the line and what is wrong
     */
    DeprivationRow next() {
        DeprivationRow row = ahead;
        ahead = row == null ? null : read();
        return row;
    }

    private DeprivationRow read() {
        String text = readLine();
        if (text == null) {
            return null;
        }
        DeprivationRow row;
        try {
            row = DeprivationRow.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw broken(wrong.getMessage());
        }
        if (first != null && !(row.index().equals(index()) && row.version().equals(version()))) {
            throw broken("its index or version is not that of the first line; one file has one of each");
        }
        return row;
    }

    private String readLine() {
        line++;
        try {
            return lines.readLine();
        } catch (CharacterCodingException notUtf8) {
            throw broken("it, or a line soon after it, is not UTF-8 text");
        } catch (IOException fault) {
            throw broken("it cannot be read");
        }
    }

    private static String withoutMark(String header) {
        return header.startsWith("\uFEFF") ? header.substring(1) : header;
    }

    private IllegalStateException broken(String why) {
        return broken(line, why);
    }

    /** What to throw when a line is wrong in a way that shows only later. */
    IllegalStateException broken(int line, String why) {
        return new IllegalStateException("Line " + line + " of the deprivation file " + path + ": " + why);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
