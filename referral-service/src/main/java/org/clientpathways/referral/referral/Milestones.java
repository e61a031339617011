package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Relationships;

/** Puts milestones on referrals: who may, on what they saw, in which order, and with which event. */
@ApplicationScoped
class Milestones {

    private final Referrals referrals;
    private final Parties parties;
    private final Relationships relationships;
    private final Journal journal;

    Milestones(Referrals referrals, Parties parties, Relationships relationships, Journal journal) {
        this.referrals = referrals;
        this.parties = parties;
        this.relationships = relationships;
        this.journal = journal;
    }

    /**
     * The referral as it stands, with its client locked, ready for this transition.
     *
     * @param ifMatch the version that the caller saw
     * @throws Problem 404 when the caller is no party, 403 when it is for the other side, 428 or 412 for the version, 409
     *     when it may not follow
     */
    Referral begin(Caller caller, UUID id, Transition transition, String ifMatch) {
        Referral referral = lock(caller, id, transition, ifMatch);
        if (!referral.allows(transition)) {
            throw conflict(referral);
        }
        return referral;
    }

    /** The same for what depends on more than the status. */
    Referral lock(Caller caller, UUID id, Transition transition, String ifMatch) {
        Referral seen = referrals.findByIdOptional(id).orElseThrow(Problem::notFound);
        // Before the lock, so that a stranger neither waits for those who work with the client nor holds them up.
        Set<Side> sides = parties.sides(caller, seen);
        relationships.lockForParty(seen.client);
        Referral referral = referrals.reread(id);
        if (!transition.isFor(sides)) {
            throw Problem.forbidden();
        }
        Versions.check(ifMatch, referral.version);
        return referral;
    }

    /** Adds a milestone of which nothing is published. */
    void add(Referral referral, ReferralMilestone milestone) {
        referral.take(milestone);
        write(referral, milestone);
    }

    /** Adds a milestone and publishes what it says. */
    void publish(Referral referral, ReferralMilestone milestone) {
        milestone.event = Ids.next();
        add(referral, milestone);
        journal.append(
                milestone.event,
                referral.client.toString(),
                referral.id.toString(),
                milestone.occurredAt,
                ReferralEvents.of(referral, milestone));
    }

    /** Writes a milestone that the referral has taken on. */
    void write(Referral referral, ReferralMilestone milestone) {
        referrals.persist(referral);
        referrals.getEntityManager().persist(milestone);
        referrals.flush();
    }

    private static Problem conflict(Referral referral) {
        return new Problem(
                        409,
                        "status-conflict",
                        "That cannot follow",
                        "Read the referral again: its status and what may follow are given here.")
                .with("currentStatus", referral.status)
                .with("mayBecome", referral.status.mayBecome());
    }
}
