package org.clientpathways.benchmark;

import java.time.Duration;

/**
 * How long the measurements go on.
 *
 * @param warmUp of both sides together, before the first round
 * @param round of one side
 * @param rounds how often each side has its turn
 * @param clients among whom the referrals are spread
 */
record Pace(Duration warmUp, Duration round, int rounds, int clients) {

    static final Pace FULL = new Pace(Duration.ofMinutes(2), Duration.ofSeconds(20), 5, 2_000);
    static final Pace QUICK = new Pace(Duration.ofSeconds(24), Duration.ofSeconds(6), 3, 400);
}
