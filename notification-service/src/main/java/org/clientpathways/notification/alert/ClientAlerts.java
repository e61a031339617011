package org.clientpathways.notification.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.contracts.event.KeyWorkerAssigned;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * Who is told what of one client. A pure function of the client's events, whatever order they arrived in: one that comes
 * late, or mended, finds its place.
 *
 * @param keyWorker the key worker's account; none while the client has none
 * @param keyWorkerAgency alias of the agency they act for
 * @param alerts all there ever were, those that are settled among them
 */
record ClientAlerts(String keyWorker, String keyWorkerAgency, List<Alert> alerts) {

    static ClientAlerts of(Collection<PublishedEvent> events) {
        List<PublishedEvent> happened =
                events.stream().sorted(PublishedEvent.AS_HAPPENED).toList();
        KeyWorkerAssigned assigned = happened.stream()
                .filter(event -> event.data() instanceof KeyWorkerAssigned)
                .map(event -> (KeyWorkerAssigned) event.data())
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new ClientAlerts(
                assigned == null ? null : assigned.keyWorker(),
                assigned == null ? null : assigned.agency(),
                alerts(happened));
    }

    private static List<Alert> alerts(List<PublishedEvent> happened) {
        Map<String, List<PublishedEvent>> byReferral = happened.stream()
                .filter(event -> ReferralAlerts.referral(event).isPresent())
                .collect(Collectors.groupingBy(
                        event -> ReferralAlerts.referral(event).get(), TreeMap::new, Collectors.toList()));
        List<ReferralSent> sent = sent(happened).toList();
        return byReferral.values().stream()
                .flatMap(events -> sent(events)
                        .limit(1)
                        .flatMap(first -> new ReferralAlerts(
                                        first, events, sent.subList(sent.indexOf(first) + 1, sent.size()))
                                .alerts().stream()))
                .toList();
    }

    private static Stream<ReferralSent> sent(List<PublishedEvent> events) {
        return events.stream()
                .filter(event -> event.data() instanceof ReferralSent)
                .map(event -> (ReferralSent) event.data());
    }
}
