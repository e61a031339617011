package org.clientpathways.frontend.bottlenecks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clientpathways.frontend.api.Bottlenecks;
import org.clientpathways.frontend.api.Bottlenecks.Item;
import org.clientpathways.frontend.api.Bottlenecks.Total;

/**
 * The bottlenecks of a period as the page tells them: by service first, as one that keeps everybody waiting must not hide
 * behind the many ways that lead to it; then by handover.
 *
 * @param headline where most was lost, in one sentence
 * @param basis what that rests on, in one sentence
 * @param services what was lost at each service, whichever way clients came
 * @param handovers what was lost at each handover
 * @param more whether one line stands for several of either
 */
record Ranking(
        Bottlenecks bottlenecks, String headline, String basis, List<Row> services, List<Row> handovers, boolean more) {

    /** How many lines of each are shown unless all are asked for. */
    static final int SHOWN = 12;

    static Ranking of(Bottlenecks bottlenecks, boolean all) {
        int shown = all ? Integer.MAX_VALUE - 1 : SHOWN;
        List<Waits> services = services(bottlenecks.items());
        List<Row> handovers =
                Row.rows(bottlenecks.items().stream().map(Waits::at).toList(), shown);
        return new Ranking(
                bottlenecks,
                headline(bottlenecks.total(), services),
                basis(bottlenecks.total()),
                Row.rows(services, shown),
                handovers,
                handovers.size() < bottlenecks.items().size());
    }

    private static List<Waits> services(List<Item> items) {
        Map<String, Waits> services = new LinkedHashMap<>();
        for (Item item : items) {
            Waits waits = Waits.at(item);
            services.merge(
                    item.kind() + " " + item.place().to().id(),
                    waits.as(waits.kind(), waits.where(), waits.agency()),
                    Waits::and);
        }
        return services.values().stream()
                .sorted(Comparator.comparingLong(Waits::days).reversed())
                .toList();
    }

    private static String headline(Total total, List<Waits> services) {
        if (total.waits() == 0) {
            return "Nobody waited in this period.";
        }
        if (total.daysLost() == 0) {
            return "No wait in this period lasted a day.";
        }
        Waits worst = services.get(0);
        String where = worst.where().substring(0, 1).toLowerCase(Locale.UK)
                + worst.where().substring(1);
        return "Most client-days were lost " + where + ": " + Counted.number(worst.days()) + " of "
                + Counted.of(total.daysLost(), "day", "days") + " (" + Counted.percent(worst.share()) + ").";
    }

    private static String basis(Total total) {
        String clients = total.clients() == null ? "" : " of " + Counted.of(total.clients(), "client", "clients");
        String open = total.stillWaiting() == 0 ? "None" : Counted.number(total.stillWaiting());
        return "This rests on " + Counted.of(total.waits(), "wait", "waits") + clients + ". " + open + " of them still "
                + (total.stillWaiting() < 2 ? "goes" : "go") + " on today.";
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

    /** Whether this kind of waiting is shown, for the legend. */
    public boolean shows(String kind) {
        return services.stream().anyMatch(row -> row.of().kind().equals(kind));
    }
}
