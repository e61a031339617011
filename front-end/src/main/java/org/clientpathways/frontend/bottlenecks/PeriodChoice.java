package org.clientpathways.frontend.bottlenecks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A period that the page offers.
 *
 * @param code names it in an address
 * @param words what a reader chooses
 * @param from its first day
 * @param to the day after its last; null for up to now
 */
record PeriodChoice(String code, String words, LocalDate from, LocalDate to) {

    private static final int[] DAYS = {90, 30, 365};
    private static final int MONTHS = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /** What is offered: the last days, then this month and the twelve before it. */
    static List<PeriodChoice> offered(LocalDate today) {
        List<PeriodChoice> offered = new ArrayList<>();
        for (int days : DAYS) {
            offered.add(new PeriodChoice(String.valueOf(days), "Last " + days + " days", today.minusDays(days), null));
        }
        for (int back = 0; back <= MONTHS; back++) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            offered.add(new PeriodChoice(
                    month.toString(),
                    MONTH.format(month),
                    month.atDay(1),
                    month.plusMonths(1).atDay(1)));
        }
        return offered;
    }

    /** The one of this code; the first where none has it. */
    static PeriodChoice of(String code, List<PeriodChoice> offered) {
        return offered.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(offered.get(0));
    }
}
