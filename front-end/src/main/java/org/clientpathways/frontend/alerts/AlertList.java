package org.clientpathways.frontend.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import org.clientpathways.frontend.api.Alerts;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.NotificationApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the viewer's clients need: alerts from one service, names from the other. */
@ApplicationScoped
public class AlertList {

    private final NotificationApi notifications;
    private final AlertNames names;

    AlertList(@RestClient NotificationApi notifications, AlertNames names) {
        this.notifications = notifications;
        this.names = names;
    }

    /**
     * Some of the alerts, the latest first.
     *
     * @param known whether notification-service answered; without it there are no rows
     * @param count how many there are altogether
     */
    public record View(List<AlertRow> rows, String next, long count, boolean known) {

        /** Whether there are more than are shown. */
        public boolean isMore() {
            return count > rows.size();
        }
    }

    /** The viewer's alerts, or a view that says that they are not known now. */
    public View latest(int limit) {
        try {
            return page(limit, null);
        } catch (ApiProblem | ProcessingException noAnswer) {
            return new View(List.of(), null, 0, false);
        }
    }

    /** A page of the viewer's alerts. */
    View page(int limit, String after) {
        Alerts alerts = notifications.alerts(limit, after);
        List<AlertRow> rows = alerts.items().stream().map(names::row).toList();
        return new View(rows, alerts.next(), alerts.count(), true);
    }
}
