package org.clientpathways.referral.waiting;

/**
 * Where a client stands on a waiting list, and where they can be moved to: among those of the same priority.
 *
 * @param position from 1
 * @param first the first place among those of the same priority
 * @param last the last one
 */
public record WaitingRange(long position, long first, long last) {}
