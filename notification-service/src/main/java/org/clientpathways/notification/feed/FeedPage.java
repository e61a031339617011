package org.clientpathways.notification.feed;

import java.util.List;

/**
 * What comes next for a reader.
 *
 * @param next where the reader is after it; where there is nothing yet, still where it was
 */
record FeedPage(List<FeedItem> items, FeedCursor next) {

    /** What was read from a cursor on. */
    static FeedPage of(List<FeedItem> items, FeedCursor from) {
        FeedCursor next = from;
        for (FeedItem item : items) {
            next = next.after(item);
        }
        return new FeedPage(items, next);
    }
}
