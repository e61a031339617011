package org.clientpathways.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;

/** Tells key workers what needs them. */
@ApplicationScoped
class AlertDesk {

    private final OpenAlerts alerts;
    private final Clock clock;

    AlertDesk(OpenAlerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /** A page of what the caller has not dealt with, the latest first. */
    AlertPage mine(Caller caller, int limit, String after) {
        Page<AlertView> page = Page.of(
                alerts.page(caller, Cursor.parse(after, 2), limit + 1),
                limit,
                alert -> Cursor.of(alert.happenedAt(), alert.id()));
        return new AlertPage(page.items(), page.next(), alerts.count(caller));
    }

    /**
     * Marks an alert as dealt with; once more changes nothing.
     *
     * @throws Problem 404 where it is none of the caller's
     */
    @Transactional
    AlertView done(Caller caller, UUID id) {
        return alerts.done(caller, id, clock.instant()).orElseThrow(Problem::notFound);
    }
}
