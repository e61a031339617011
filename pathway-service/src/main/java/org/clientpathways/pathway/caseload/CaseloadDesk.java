package org.clientpathways.pathway.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.disclosure.Disclosures;
import org.clientpathways.pathway.disclosure.RouteSight;
import org.clientpathways.pathway.disclosure.Sights;
import org.clientpathways.pathway.event.TakenEvents;
import org.clientpathways.pathway.merge.Merges;
import org.clientpathways.pathway.rebuild.Quiet;
import org.clientpathways.pathway.route.Milestone;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Step;

/**
 * Shows a key worker their clients, with how far each has come; asked about at once for the whole page. Of records that
 * are of one person there is the one that goes on, with what stands under all of them.
 */
@ApplicationScoped
public class CaseloadDesk {

    private static final String THROUGH = "GET /pathways";

    private final Caseloads caseloads;
    private final TakenEvents events;
    private final Merges merges;
    private final Disclosures disclosures;
    private final Quiet rebuild;
    private final Clock clock;

    CaseloadDesk(
            Caseloads caseloads,
            TakenEvents events,
            Merges merges,
            Disclosures disclosures,
            Quiet rebuild,
            Clock clock) {
        this.caseloads = caseloads;
        this.events = events;
        this.merges = merges;
        this.disclosures = disclosures;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /** A page of the caller's clients; of those whose whole route they may not see, what they take part in. */
    public Page<CaseloadItem> mine(Caller caller, boolean attention, int limit, String after) {
        rebuild.refuseWhileUnderWay();
        Cursor cursor = Cursor.parse(after, 2);
        CaseloadRow last = cursor == null ? null : new CaseloadRow(cursor.id(1), cursor.instant(0), null);
        Instant now = clock.instant();
        Page<CaseloadRow> page = Page.of(
                caseloads.page(caller, attention, now, last, limit),
                limit,
                row -> Cursor.of(row.waitingSince(), row.client()));
        List<CaseloadRow> rows = page.items();
        Map<UUID, Set<UUID>> records =
                merges.idsOf(rows.stream().map(CaseloadRow::client).toList());
        Map<UUID, RouteSight> decided = disclosures.askOfAll(caller, THROUGH, records);
        Map<UUID, List<PublishedEvent>> taken = events.of(decided.keySet());
        List<CaseloadItem> items = rows.stream()
                .filter(row -> decided.containsKey(row.client()))
                .map(row -> item(row, route(Sights.of(row.client(), records.get(row.client()), decided), taken), now))
                .toList();
        return new Page<>(items, page.next());
    }

    private static Route route(Sights sights, Map<UUID, List<PublishedEvent>> taken) {
        return sights.of(sights.each().keySet().stream()
                .flatMap(record -> taken.getOrDefault(record, List.of()).stream())
                .toList());
    }

    private static CaseloadItem item(CaseloadRow row, Route route, Instant now) {
        Long oldestWait = route.spells().stream()
                .filter(spell -> spell.isOpen() && spell.kind().isWait())
                .map(spell -> spell.days(now))
                .max(Comparator.naturalOrder())
                .orElse(null);
        Instant lastMilestone = route.milestones().stream()
                .map(Milestone::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        int openSteps = (int) route.steps().stream().filter(Step::isOpen).count();
        return new CaseloadItem(row.client(), route.openedAt(), openSteps, oldestWait, lastMilestone, row.attention());
    }
}
