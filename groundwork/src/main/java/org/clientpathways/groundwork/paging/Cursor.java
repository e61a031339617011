package org.clientpathways.groundwork.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.clientpathways.groundwork.problem.Problem;

/**
 * An opaque place in a list: the sort keys of the last row that was given out. It never holds personal data in clear,
 * nor should it at all: cursors stand in URLs.
 *
 * @param keys the sort keys, as text
 */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\n";
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** The cursor of these sort keys. */
    public static Cursor of(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    /**
     * Reads a cursor that a client sent back; null stays null.
     *
     * @throws Problem 400 when it is not one this list gave out
     */
    public static Cursor parse(String after, int keys) {
        if (after == null) {
            return null;
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(after);
            Cursor cursor = new Cursor(List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
            if (cursor.keys.size() == keys) {
                return cursor;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, as any other cursor that is not ours
        }
        throw broken();
    }

    /** The sort key at this place as an instant. */
    public Instant instant(int place) {
        try {
            Instant instant = Instant.parse(keys.get(place));
            if (!instant.isBefore(Instant.EPOCH) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException notOurs) {
            // told below, as one that is out of the range of what is sorted by
        }
        throw broken();
    }

    /** The sort key at this place as an id. */
    public UUID id(int place) {
        try {
            return UUID.fromString(keys.get(place));
        } catch (IllegalArgumentException notOurs) {
            throw broken();
        }
    }

    /** The sort key at this place as true or false. */
    public boolean flag(int place) {
        return switch (keys.get(place)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw broken();
        };
    }

    /** The sort key at this place as a number from 1. */
    public long number(int place) {
        try {
            long number = Long.parseLong(keys.get(place));
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notOurs) {
            // told below, as one that is out of range
        }
        throw broken();
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    private static Problem broken() {
        return Problem.badRequest("after", "Give the value of next from the page before, or leave it out");
    }
}
