package org.clientpathways.pathway.route;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clientpathways.contracts.event.KeyWorkerAssigned;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * Who has to do with a client: the agency that registered them (whose worker was the first key worker), the key worker's
 * agency, and the parties to each referral that was sent, entered in error or not.
 *
 * @param keyWorkerAgency alias of the key worker's agency; none before one is assigned
 * @param keyWorker account of the key worker; none before one is assigned
 * @param agencies aliases of all agencies with a relationship
 */
public record Ties(String keyWorkerAgency, String keyWorker, SortedSet<String> agencies) {

    /** The ties that these events make. */
    public static Ties of(Collection<PublishedEvent> events) {
        SortedSet<String> agencies = new TreeSet<>();
        for (PublishedEvent event : events) {
            if (event.data() instanceof ReferralSent sent) {
                agencies.add(sent.referringAgency());
                agencies.add(sent.receivingAgency());
            }
        }
        List<KeyWorkerAssigned> assigned = events.stream()
                .sorted(PublishedEvent.AS_HAPPENED)
                .filter(event -> event.data() instanceof KeyWorkerAssigned)
                .map(event -> (KeyWorkerAssigned) event.data())
                .toList();
        if (assigned.isEmpty()) {
            return new Ties(null, null, agencies);
        }
        KeyWorkerAssigned now = assigned.get(assigned.size() - 1);
        agencies.add(assigned.get(0).agency());
        agencies.add(now.agency());
        return new Ties(now.agency(), now.keyWorker(), agencies);
    }
}
