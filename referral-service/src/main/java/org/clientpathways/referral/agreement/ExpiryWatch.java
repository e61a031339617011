package org.clientpathways.referral.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.event.AgreementExpired;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.referral.access.Asking;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.agreement.AgreementsToExpire.Candidate;
import org.jboss.logging.Logger;

/**
 * Looks from time to time which agreements have come to their end, and tells of it once. It changes nothing: how an
 * agreement stands is worked out from its days. Every instance may look at the same time.
 */
@ApplicationScoped
class ExpiryWatch {

    private static final Logger LOG = Logger.getLogger(ExpiryWatch.class);
    private static final int AT_ONCE = 200;

    private final Asking asking;
    private final AgreementsToExpire ended;
    private final Agreements agreements;
    private final Relationships relationships;
    private final Journal journal;
    private final Clock clock;

    ExpiryWatch(
            Asking asking,
            AgreementsToExpire ended,
            Agreements agreements,
            Relationships relationships,
            Journal journal,
            Clock clock) {
        this.asking = asking;
        this.ended = ended;
        this.agreements = agreements;
        this.relationships = relationships;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(
            every = "{pathways.agreement.look-for-ends-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "agreement-expiry")
    void look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.LONDON);
        UUID last = null;
        List<Candidate> found;
        do {
            found = ended.some(today, last, AT_ONCE);
            for (Candidate candidate : found) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> tell(candidate));
                } catch (RuntimeException fault) {
                    // The others shall not wait for this one; the next look tries it again.
                    LOG.errorf(fault, "The end of agreement %s could not be told", candidate.agreement());
                }
                last = candidate.agreement();
            }
        } while (found.size() == AT_ONCE);
    }

    /** Under the client's lock it is read again: another instance may have told, or the client taken it back meanwhile. */
    void tell(Candidate candidate) {
        asking.as(candidate.agency(), null, false);
        relationships.lock(candidate.client());
        Agreement agreement = agreements.afresh(candidate.agreement());
        Instant now = clock.instant();
        if (!agreement.isExpiryToTell(now)) {
            return;
        }
        agreement.expiryTold(now);
        journal.append(
                agreement.client().toString(),
                agreement.id().toString(),
                agreement.expiredAt(),
                new AgreementExpired(
                        agreement.id(),
                        agreement.client(),
                        agreement.recipients(),
                        agreement.days().until(),
                        now));
    }
}
