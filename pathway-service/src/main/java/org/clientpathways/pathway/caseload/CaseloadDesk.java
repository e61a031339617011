package org.clientpathways.pathway.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.disclosure.Disclosures;
import org.clientpathways.pathway.disclosure.RouteSight;
import org.clientpathways.pathway.event.TakenEvents;
import org.clientpathways.pathway.rebuild.Quiet;
import org.clientpathways.pathway.route.Milestone;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.SpellKind;
import org.clientpathways.pathway.route.Step;

/** Shows a key worker their clients, with how far each has come; asked about in one call for the whole page. */
@ApplicationScoped
public class CaseloadDesk {

    private static final Set<SpellKind> WAITS = Set.of(SpellKind.AWAITING_RESPONSE, SpellKind.WAITING_TO_START);

    private static final String THROUGH = "GET /pathways";

    private final Caseloads caseloads;
    private final TakenEvents events;
    private final Disclosures disclosures;
    private final Quiet rebuild;
    private final Clock clock;

    CaseloadDesk(Caseloads caseloads, TakenEvents events, Disclosures disclosures, Quiet rebuild, Clock clock) {
        this.caseloads = caseloads;
        this.events = events;
        this.disclosures = disclosures;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /** A page of the caller's clients; of those whose whole route they may not see, what they take part in. */
    public Page<CaseloadItem> mine(Caller caller, boolean attention, int limit, String after) {
        rebuild.refuseWhileUnderWay();
        Cursor cursor = Cursor.parse(after, 2);
        CaseloadRow last = cursor == null ? null : new CaseloadRow(cursor.id(1), cursor.instant(0));
        Instant now = clock.instant();
        Page<CaseloadRow> page = Page.of(
                caseloads.page(caller, attention, now, last, limit),
                limit,
                row -> Cursor.of(row.waitingSince(), row.client()));
        Set<UUID> clients = page.items().stream().map(CaseloadRow::client).collect(Collectors.toSet());
        Map<UUID, RouteSight> sights = disclosures.ask(caller, THROUGH, clients);
        Map<UUID, List<PublishedEvent>> taken = events.of(sights.keySet());
        List<CaseloadItem> items = page.items().stream()
                .map(CaseloadRow::client)
                .filter(sights::containsKey)
                .map(client -> item(client, sights.get(client).of(taken.get(client)), now))
                .toList();
        return new Page<>(items, page.next());
    }

    private static CaseloadItem item(UUID client, Route route, Instant now) {
        Long oldestWait = route.spells().stream()
                .filter(spell -> spell.isOpen() && WAITS.contains(spell.kind()))
                .map(spell -> spell.days(now))
                .max(Comparator.naturalOrder())
                .orElse(null);
        Instant lastMilestone = route.milestones().stream()
                .map(Milestone::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        int openSteps = (int) route.steps().stream().filter(Step::isOpen).count();
        return new CaseloadItem(client, route.openedAt(), openSteps, oldestWait, lastMilestone);
    }
}
