package org.clientpathways.notification.feed;

/**
 * A place in a partition of the feed.
 *
 * @param offset of the record that the event there was taken or released with
 * @param place among those that came with it, from 0
 */
record Position(long offset, int place) {

    /** Before everything. */
    static final Position BEGIN = new Position(-1, 0);

    /** The place after this one for what comes with a record, which may be behind: after a refill, or when mended. */
    Position next(long recordOffset) {
        return recordOffset > offset ? new Position(recordOffset, 0) : new Position(offset, place + 1);
    }
}
