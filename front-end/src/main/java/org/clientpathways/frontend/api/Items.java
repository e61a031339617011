package org.clientpathways.frontend.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; null on the last
 */
public record Items<T>(List<T> items, String next) {

    /** As many as one page of any list may have. */
    public static final int MOST = 100;

    public Items {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
