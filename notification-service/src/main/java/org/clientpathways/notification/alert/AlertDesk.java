package org.clientpathways.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.notification.disclosure.Disclosures;
import org.clientpathways.notification.disclosure.Sight;

/** Tells key workers what needs them, of the clients that their agency works with. */
@ApplicationScoped
class AlertDesk {

    private final OpenAlerts alerts;
    private final Disclosures disclosures;
    private final Clock clock;

    AlertDesk(OpenAlerts alerts, Disclosures disclosures, Clock clock) {
        this.alerts = alerts;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /**
     * A page of what the caller has not dealt with: what is to be done first, then what is only to know; the latest of each
     * first.
     *
     * @param toldBefore only what was told before; null for all
     * @throws Problem 503 while it cannot be decided whom they may be told of
     */
    AlertPage mine(Caller caller, int limit, String after, Instant toldBefore) {
        Cursor cursor = Cursor.parse(after, 3);
        Sight sight = disclosures.of(caller, "GET /alerts", alerts.clients(caller));
        Page<AlertView> page = Page.of(
                alerts.page(caller, sight, toldBefore, cursor, limit + 1),
                limit,
                alert -> Cursor.of(alert.toDo(), alert.happenedAt(), alert.id()));
        return new AlertPage(page.items(), page.next(), alerts.count(caller, sight, toldBefore));
    }

    /**
     * Marks an alert as dealt with; once more changes nothing.
     *
     * @throws Problem 404 where it is none of the caller's, 503 while it cannot be decided whom they may be told of
     */
    AlertView done(Caller caller, UUID id) {
        Set<UUID> client = alerts.clientOf(caller, id).map(Set::of).orElseThrow(Problem::notFound);
        Sight sight = disclosures.of(caller, "POST /alerts/{id}/done", client);
        return alerts.done(caller, id, sight, clock.instant()).orElseThrow(Problem::notFound);
    }
}
