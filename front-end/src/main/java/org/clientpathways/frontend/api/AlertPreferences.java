package org.clientpathways.frontend.api;

import java.time.Instant;

/**
 * How a key worker is told of what needs them: each at-once, daily or none.
 *
 * @param mailState whether mails can be sent: ready, not-set-up, no-address or refused
 * @param address where mails go; null where the account has none
 * @param toldBefore with a daily start page: it tells what came before this instant
 */
public record AlertPreferences(String page, String mail, String mailState, String address, Instant toldBefore) {

    /** What is taken for so where it cannot be asked. */
    public static final AlertPreferences UNKNOWN = new AlertPreferences("at-once", "none", "", null, null);
}
