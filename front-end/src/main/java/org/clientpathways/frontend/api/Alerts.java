package org.clientpathways.frontend.api;

import java.util.List;

/**
 * A page of what a key worker has not dealt with yet.
 *
 * @param next the cursor of the next page; null on the last
 * @param count how many there are on all pages together
 */
public record Alerts(List<Alert> items, String next, long count) {

    public Alerts {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
