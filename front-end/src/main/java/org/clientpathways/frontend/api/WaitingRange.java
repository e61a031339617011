package org.clientpathways.frontend.api;

/** Where a client stands on a waiting list, and the first and the last place that they can be moved to. */
public record WaitingRange(long position, long first, long last) {

    /** Whether there is another place to move to. */
    public boolean isWide() {
        return last > first;
    }
}
