package org.clientpathways.frontend.bottlenecks;

import java.util.List;
import java.util.Objects;
import org.clientpathways.frontend.api.Bottlenecks.Item;
import org.clientpathways.frontend.layout.Days;

/**
 * One line of the ranking, in the picture and in the table alike.
 *
 * @param kind the code of what is waited for; empty where it is more than one
 * @param where what is waited for, and where
 * @param agency who offers the service; empty with several
 * @param from where clients come from; empty with several
 * @param bar how long its bar is, in percent of the longest
 * @param pastTarget how many wait past the service's target; says so where it has none
 */
record Row(
        String kind,
        String where,
        String agency,
        String from,
        String days,
        String share,
        String bar,
        String waits,
        String stillWaiting,
        String pastTarget,
        String oldest) {

    static Row of(Item item, long longest) {
        return new Row(
                item.kind(),
                (isAnswer(item) ? "Waiting for an answer from " : "Waiting to start at ")
                        + item.place().toShown(),
                item.place().agencyShown(),
                item.place().fromShown(),
                Counted.number(item.daysLost()),
                Counted.percent(item.share()),
                bar(item.daysLost(), longest),
                Counted.number(item.waits()),
                Counted.number(item.stillWaiting()),
                item.targetDays() == null ? "no target" : Counted.number(item.pastTarget()),
                item.oldestDays() == null ? "none" : Days.count(item.oldestDays()));
    }

    /** The places that are not shown each, as one. */
    static Row others(List<Item> items, long longest) {
        long days = items.stream().mapToLong(Item::daysLost).sum();
        return new Row(
                "",
                Counted.of(items.size(), "other place", "other places") + " together",
                "",
                "",
                Counted.number(days),
                Counted.percent(items.stream().mapToDouble(Item::share).sum()),
                bar(days, longest),
                Counted.number(items.stream().mapToLong(Item::waits).sum()),
                Counted.number(items.stream().mapToLong(Item::stillWaiting).sum()),
                Counted.number(items.stream().mapToLong(Item::pastTarget).sum()),
                items.stream()
                        .map(Item::oldestDays)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .map(oldest -> Days.count(oldest))
                        .orElse("none"));
    }

    static boolean isAnswer(Item item) {
        return item.kind().equals("awaiting-response");
    }

    private static String bar(long days, long longest) {
        return longest == 0 ? "0" : String.valueOf(Math.round(1000.0 * days / longest) / 10.0);
    }
}
