package org.clientpathways.notification.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.contracts.event.ClientMerged;
import org.clientpathways.contracts.event.ClientUnmerged;
import org.clientpathways.contracts.event.KeyWorkerAssigned;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * Who is told what of one client. A pure function of the client's events, whatever order they arrived in: one that comes
 * late, or mended, finds its place.
 *
 * @param keyWorker none while the client has none
 * @param ofAgencies the account of the last key worker that each agency had for the client
 * @param mergedInto the record that this one stands for; none while it stands for itself
 * @param alerts all there are to tell, those that are settled among them
 */
record ClientAlerts(KeyWorker keyWorker, Map<String, String> ofAgencies, UUID mergedInto, List<Alert> alerts) {

    static ClientAlerts of(Collection<PublishedEvent> events) {
        History history = History.of(events);
        Map<String, String> ofAgencies = new TreeMap<>();
        history.all(KeyWorkerAssigned.class).forEach(one -> ofAgencies.put(one.agency(), one.keyWorker()));
        return new ClientAlerts(
                history.all(KeyWorkerAssigned.class)
                        .map(KeyWorker::of)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                ofAgencies,
                mergedInto(history),
                Stream.of(
                                history.sent().stream().flatMap(sent -> ReferralAlerts.of(sent, history)),
                                history.sent().stream().flatMap(sent -> AppointmentAlerts.of(sent, history)),
                                SignpostAlerts.of(history),
                                PlanAlerts.of(history),
                                KeyWorkerAlerts.of(history))
                        .flatMap(alerts -> alerts)
                        .toList());
    }

    private static UUID mergedInto(History history) {
        UUID survivor = null;
        for (PublishedEvent event : history.events()) {
            if (event.data() instanceof ClientMerged merged
                    && event.key().equals(merged.mergedId().toString())) {
                survivor = merged.survivorId();
            } else if (event.data() instanceof ClientUnmerged unmerged
                    && event.key().equals(unmerged.mergedId().toString())) {
                survivor = null;
            }
        }
        return survivor;
    }
}
