package org.clientpathways.local.demo.story;

import java.time.LocalDate;

/**
 * What was put into the demo to be found: a bottleneck, an inequality, and a change that helped.
 *
 * @param today the day the demo is told from
 */
record Planted(LocalDate today) {

    /** Two advisers left: from then on answers and the waiting list take several times as long. */
    static final DemoService BOTTLENECK = DemoService.HARBOUR_HOUSING_ADVICE;

    static final int BOTTLENECK_BEGAN_MONTHS_AGO = 7;
    static final double BOTTLENECK_SLOWER = 6;
    static final double BOTTLENECK_LISTED = .9;

    /** Evening groups were added: from then on the waiting list is much quicker. */
    static final DemoService HELPED = DemoService.TALKING_SPACE;

    static final int HELPED_MONTHS_AGO = 9;
    static final double HELPED_QUICKER = 2.5;

    /** People in the most deprived fifth of postcodes wait longer everywhere, and are lost sooner while they wait. */
    static final int WORSE_OFF_QUINTILE = 1;

    static final double WORSE_OFF_SLOWER = 1.6;
    static final double DAYS_UNTIL_LOST = 400;
    static final double WORSE_OFF_DAYS_UNTIL_LOST = 130;

    /** First day of the bottleneck. */
    LocalDate bottleneckBegan() {
        return today.minusMonths(BOTTLENECK_BEGAN_MONTHS_AGO).withDayOfMonth(1);
    }

    /** First day with the change. */
    LocalDate changed() {
        return today.minusMonths(HELPED_MONTHS_AGO).withDayOfMonth(1);
    }

    /** Median days to an answer. */
    double answerDays(DemoService service, LocalDate sent, int quintile) {
        double slower = jammed(service, sent) ? BOTTLENECK_SLOWER : 1;
        return service.habit().answerDays() * slower * slower(quintile);
    }

    /** Median days on the waiting list. */
    double listDays(DemoService service, LocalDate listed, int quintile) {
        double days = service.habit().listDays() * slower(quintile);
        if (jammed(service, listed)) {
            return days * BOTTLENECK_SLOWER;
        }
        return service == HELPED && !listed.isBefore(changed()) ? days / HELPED_QUICKER : days;
    }

    /** Share of those taken on that must wait on the list. */
    double listed(DemoService service, LocalDate day) {
        return jammed(service, day) ? BOTTLENECK_LISTED : service.habit().listed();
    }

    /** Mean days of waiting until a client is lost. */
    double daysUntilLost(int quintile) {
        return quintile == WORSE_OFF_QUINTILE ? WORSE_OFF_DAYS_UNTIL_LOST : DAYS_UNTIL_LOST;
    }

    double slower(int quintile) {
        return quintile == WORSE_OFF_QUINTILE ? WORSE_OFF_SLOWER : 1;
    }

    private boolean jammed(DemoService service, LocalDate day) {
        return service == BOTTLENECK && !day.isBefore(bottleneckBegan());
    }
}
