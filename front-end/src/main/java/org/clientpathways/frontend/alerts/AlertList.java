package org.clientpathways.frontend.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import java.util.List;
import org.clientpathways.frontend.api.AlertPreferences;
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
     * Some of the alerts: what is to be done first, then what is only to know; the latest of each first.
     *
     * @param known whether notification-service answered; without it there are no rows
     * @param count how many there are altogether
     * @param told how soon the viewer wants to be told: at-once, daily or none
     */
    public record View(List<AlertRow> rows, String next, long count, boolean known, String told) {

        /** Whether there are more than are shown. */
        public boolean isMore() {
            return count > rows.size();
        }
    }

    /** What the viewer wants to be told of by the start page, or a view that says that it is not known now. */
    public View first(int limit) {
        AlertPreferences preferences = preferences();
        if (preferences.page().equals("none")) {
            return new View(List.of(), null, 0, true, "none");
        }
        try {
            return view(limit, null, preferences);
        } catch (ApiProblem | ProcessingException noAnswer) {
            return new View(List.of(), null, 0, false, preferences.page());
        }
    }

    /** A page of all the viewer's alerts, whatever they want to be told of elsewhere. */
    View page(int limit, String after) {
        return view(limit, after, AlertPreferences.UNKNOWN);
    }

    private View view(int limit, String after, AlertPreferences preferences) {
        Instant before = preferences.toldBefore();
        Alerts alerts = notifications.alerts(limit, after, before == null ? null : before.toString());
        List<AlertRow> rows = alerts.items().stream().map(names::row).toList();
        return new View(rows, alerts.next(), alerts.count(), true, preferences.page());
    }

    private AlertPreferences preferences() {
        try {
            return notifications.preferences();
        } catch (ApiProblem | ProcessingException noAnswer) {
            return AlertPreferences.UNKNOWN;
        }
    }
}
