package org.clientpathways.referral.linkage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.clientpathways.referral.access.Asking;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.client.Client;
import org.clientpathways.referral.client.Clients;
import org.clientpathways.referral.client.LikenessSearch;
import org.clientpathways.referral.linkage.ClientsToLook.Candidate;
import org.jboss.logging.Logger;

/**
 * Compares each new or changed client with those of other agencies, and keeps the pairs that are likely one person. Every
 * instance may look at the same time; whoever crashed leaves the client on the list.
 */
@ApplicationScoped
class LinkageWatch {

    /** What is less likely is not worth two officers' time. */
    private static final int LEAST = 75;

    private static final Logger LOG = Logger.getLogger(LinkageWatch.class);
    private static final int AT_ONCE = 200;

    private final Asking asking;
    private final ClientsToLook list;
    private final Clients clients;
    private final Merges merges;
    private final LikenessSearch likeness;
    private final Linkages linkages;
    private final Clock clock;

    LinkageWatch(
            Asking asking,
            ClientsToLook list,
            Clients clients,
            Merges merges,
            LikenessSearch likeness,
            Linkages linkages,
            Clock clock) {
        this.asking = asking;
        this.list = list;
        this.clients = clients;
        this.merges = merges;
        this.likeness = likeness;
        this.linkages = linkages;
        this.clock = clock;
    }

    @Scheduled(
            every = "{pathways.linkage.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "linkage")
    void look() {
        UUID last = null;
        List<Candidate> found;
        do {
            found = list.some(last, AT_ONCE);
            for (Candidate candidate : found) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> compare(candidate));
                } catch (RuntimeException fault) {
                    // The others shall not wait for this one; the next look tries it again.
                    LOG.errorf(fault, "Client %s could not be compared with other agencies'", candidate.client());
                }
                last = candidate.client();
            }
        } while (found.size() == AT_ONCE);
    }

    private void compare(Candidate candidate) {
        asking.as(candidate.agency(), null, false);
        if (!list.take(candidate.client())
                || !merges.survivorOf(candidate.client()).equals(candidate.client())) {
            return;
        }
        Client client = clients.findById(candidate.client());
        likeness.elsewhere(client).stream()
                .filter(other -> other.likeness().score(client.identity().bornOn()) >= LEAST)
                .forEach(other -> linkages.keep(client, other, clock.instant()));
    }
}
