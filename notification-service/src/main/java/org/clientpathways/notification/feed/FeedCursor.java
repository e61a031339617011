package org.clientpathways.notification.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.problem.Problem;

/**
 * How far a reader is: the last place it has read in each partition; nothing yet of those that it does not name. It is the
 * reader's to keep, so that it survives whatever happens here.
 */
record FeedCursor(SortedMap<Integer, Position> places) {

    /** Before everything. */
    static final FeedCursor START = new FeedCursor(Collections.emptySortedMap());

    /** So that a later kind of cursor can be told from this one. */
    private static final String KIND = "1";

    private static final int LONGEST = 8_000;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,9}):(\\d{1,18}):(\\d{1,9})");

    /**
     * Reads a cursor that a reader sent back.
     *
     * @param field where it stood
     * @throws Problem 400 when it is not one that was given out
     */
    static FeedCursor parse(String field, String text) {
        if (text.length() > LONGEST) {
            throw broken(field);
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(",", -1);
            if (!parts[0].equals(KIND)) {
                throw broken(field);
            }
            SortedMap<Integer, Position> places = new TreeMap<>();
            for (int i = 1; i < parts.length; i++) {
                Matcher place = PLACE.matcher(parts[i]);
                if (!place.matches()) {
                    throw broken(field);
                }
                places.put(
                        Integer.valueOf(place.group(1)),
                        new Position(Long.parseLong(place.group(2)), Integer.parseInt(place.group(3))));
            }
            return new FeedCursor(places);
        } catch (IllegalArgumentException notBase64) {
            throw broken(field);
        }
    }

    /** This cursor once the item is read, too. */
    FeedCursor after(FeedItem item) {
        SortedMap<Integer, Position> after = new TreeMap<>(places);
        after.put(item.partition(), item.position());
        return new FeedCursor(after);
    }

    /** As a reader is given it. */
    @Override
    public String toString() {
        String text = places.entrySet().stream()
                .map(one -> "," + one.getKey() + ":" + one.getValue().offset() + ":"
                        + one.getValue().place())
                .collect(Collectors.joining("", KIND, ""));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Problem broken(String field) {
        return Problem.badRequest(
                field,
                "Give a cursor as you were given it, whole and unchanged: the value of next from the page before, or the"
                        + " id of the last event of the stream. Where you have none, give start for all there is, or end for"
                        + " what is yet to come");
    }
}
