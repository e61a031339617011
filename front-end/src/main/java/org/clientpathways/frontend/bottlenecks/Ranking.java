package org.clientpathways.frontend.bottlenecks;

import java.util.ArrayList;
import java.util.List;
import org.clientpathways.frontend.api.Bottlenecks;
import org.clientpathways.frontend.api.Bottlenecks.Item;
import org.clientpathways.frontend.api.Bottlenecks.Total;

/**
 * The bottlenecks of a period as the page tells them.
 *
 * @param headline where most was lost, in one sentence
 * @param basis what that rests on, in one sentence
 * @param rows the places; the last may stand for those that are not shown each
 * @param more whether it does
 */
record Ranking(Bottlenecks bottlenecks, String headline, String basis, List<Row> rows, boolean more) {

    /** How many places are shown unless all are asked for. */
    static final int SHOWN = 12;

    static Ranking of(Bottlenecks bottlenecks, boolean all) {
        List<Item> items = bottlenecks.items();
        boolean more = !all && items.size() > SHOWN + 1;
        List<Item> shown = more ? items.subList(0, SHOWN) : items;
        List<Item> others = items.subList(shown.size(), items.size());
        long longest = Math.max(
                items.isEmpty() ? 0 : items.get(0).daysLost(),
                others.stream().mapToLong(Item::daysLost).sum());
        List<Row> rows = new ArrayList<>();
        shown.forEach(item -> rows.add(Row.of(item, longest)));
        if (more) {
            rows.add(Row.others(others, longest));
        }
        return new Ranking(bottlenecks, headline(bottlenecks), basis(bottlenecks.total()), rows, more);
    }

    private static String headline(Bottlenecks bottlenecks) {
        Total total = bottlenecks.total();
        if (total.waits() == 0) {
            return "Nobody waited in this period.";
        }
        if (total.daysLost() == 0) {
            return "No wait in this period lasted a day.";
        }
        Item worst = bottlenecks.items().get(0);
        return "Most client-days were lost "
                + (Row.isAnswer(worst) ? "waiting for an answer from " : "waiting to start at ")
                + worst.place().toShown() + ", by clients coming from "
                + worst.place().fromShown() + ": "
                + Counted.number(worst.daysLost()) + " of " + Counted.of(total.daysLost(), "day", "days") + " ("
                + Counted.percent(worst.share()) + ").";
    }

    private static String basis(Total total) {
        String clients = total.clients() == null ? "" : " of " + Counted.of(total.clients(), "client", "clients");
        String open = total.stillWaiting() == 0
                ? "None of them goes on still."
                : Counted.number(total.stillWaiting()) + (total.stillWaiting() == 1 ? " goes" : " go")
                        + " on still, and are counted up to now.";
        return "This rests on " + Counted.of(total.waits(), "wait", "waits") + clients + ". " + open;
    }

    /** All days together. */
    public String days() {
        return Counted.number(bottlenecks.total().daysLost());
    }

    /** All waits together. */
    public String waits() {
        return Counted.number(bottlenecks.total().waits());
    }

    /** All open waits together. */
    public String stillWaiting() {
        return Counted.number(bottlenecks.total().stillWaiting());
    }

    /** The kinds of waiting that are shown, for the legend. */
    public boolean shows(String kind) {
        return rows.stream().anyMatch(row -> row.kind().equals(kind));
    }
}
