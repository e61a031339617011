package org.clientpathways.groundwork.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next the cursor of the page after it; absent on the last
 */
public record Page<T>(List<T> items, String next) {

    /** How many items a page has unless asked otherwise. */
    public static final String DEFAULT_LIMIT = "25";

    /** How many items a page has at most. */
    public static final int MOST = 100;

    /**
     * The page made of what a query found when asked for one row more than the limit.
     *
     * @param found up to {@code limit + 1} rows
     * @param cursor the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)).toString());
    }

    /** The same page with each item turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> turn) {
        return new Page<>(items.stream().<R>map(turn).toList(), next);
    }
}
