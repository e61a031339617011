package org.clientpathways.referral.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.event.AgreementGiven;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.Violation;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.idempotency.Once;

/** Where agreements are recorded, new ones and those that replace another, by agencies that hold the client's record. */
@ApplicationScoped
public class AgreementDesk {

    private final Agreements agreements;
    private final Relationships relationships;
    private final Merges merges;
    private final NamedRecipients recipients;
    private final Once once;
    private final Journal journal;
    private final Clock clock;

    AgreementDesk(
            Agreements agreements,
            Relationships relationships,
            Merges merges,
            NamedRecipients recipients,
            Once once,
            Journal journal,
            Clock clock) {
        this.agreements = agreements;
        this.relationships = relationships;
        this.merges = merges;
        this.recipients = recipients;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records what a client agreed to. The agreement that it replaces, if any, ends in the same commit.
     *
     * @return the agreement's id
     * @throws Problem 404 when the caller's agency does not hold the client's record, 400 for what is not in the directory
     *     or cannot be replaced, 409 when that was replaced before or the client merged into another
     */
    @Transactional
    public UUID give(Caller caller, UUID client, String key, NewAgreement terms) {
        relationships.requireHolder(client);
        return once.make(caller, key, "/clients/" + client + "/agreements", terms, () -> {
            relationships.lock(client);
            merges.requireLiving(client);
            Instant now = clock.instant();
            List<Violation> faults =
                    WhoMayGive.faults(terms, agreements.bornOn(client), LocalDate.ofInstant(now, Clocks.LONDON));
            if (!faults.isEmpty()) {
                throw Problem.badRequest(faults);
            }
            Agreement agreement = new Agreement(client, terms, recipients.of(terms), caller, now);
            if (terms.replaces() != null) {
                replaced(client, terms.replaces(), now).replace(now);
            }
            agreements.persist(agreement);
            journal.append(
                    client.toString(),
                    agreement.id().toString(),
                    now,
                    new AgreementGiven(
                            agreement.id(),
                            client,
                            agreement.recipients(),
                            agreement.purposes(),
                            agreement.categories(),
                            agreement.days().from(),
                            agreement.days().until(),
                            terms.replaces(),
                            now));
            return agreement.id();
        });
    }

    private Agreement replaced(UUID client, UUID id, Instant now) {
        Agreement old = agreements.findById(id);
        if (old == null || !old.client().equals(client)) {
            throw Problem.badRequest("replaces", "Name an agreement of this client, or leave it out");
        }
        if (old.standing(now) == Standing.REPLACED) {
            throw new Problem(
                    409,
                    "agreement-replaced",
                    "The agreement was replaced before",
                    "Read what the client agreed to again, and replace the newest.");
        }
        if (!old.standing(now).isLive()) {
            throw Problem.badRequest("replaces", "Name an agreement that has not ended, or leave it out");
        }
        return old;
    }
}
