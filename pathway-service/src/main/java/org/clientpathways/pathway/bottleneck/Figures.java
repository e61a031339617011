package org.clientpathways.pathway.bottleneck;

/**
 * What a number of waits add up to. A wait counts that was going on at some time in the period.
 *
 * @param daysLost whole London days of these waits that lie in the period, those of open waits up to now
 * @param waits how many waits
 * @param clients how many clients they are of; none from 100 waits on, where the one tells little more than the other
 * @param beganInPeriod how many of the waits began in the period
 * @param stillWaiting how many are open now
 * @param pastTarget how many are open now for longer than the service means to need
 * @param oldestDays whole London days since the longest open one began; none where none is open
 */
public record Figures(
        long daysLost,
        long waits,
        Long clients,
        long beganInPeriod,
        long stillWaiting,
        long pastTarget,
        Integer oldestDays) {}
