package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.DeclineReason;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.contracts.event.ReferralRedirected;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.directory.Service;
import org.clientpathways.referral.directory.Services;
import org.clientpathways.referral.disclosure.Decision;
import org.clientpathways.referral.disclosure.SharingDecisions;

/** Where a receiving agency redirects a client to another service, on the clock that is running. */
@ApplicationScoped
public class Redirecting {

    private final Milestones milestones;
    private final Continuations continuations;
    private final ReferralReading reading;
    private final SharingDecisions decisions;
    private final Services services;
    private final Journal journal;
    private final Clock clock;

    Redirecting(
            Milestones milestones,
            Continuations continuations,
            ReferralReading reading,
            SharingDecisions decisions,
            Services services,
            Journal journal,
            Clock clock) {
        this.milestones = milestones;
        this.continuations = continuations;
        this.reading = reading;
        this.decisions = decisions;
        this.services = services;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Redirects a referral: a new one of the first referring agency continues it. It goes out at once where the client's
     * agreement lets the new agency see who they are and how to reach them; else it is held as a draft.
     *
     * @param ifMatch the version that the caller saw
     * @param body read only once the status allows a redirect
     * @return the redirected referral as the caller may see it after that
     * @throws Problem as {@link Milestones#begin}, 400 for a service that takes no referrals or a time that cannot be, 409
     *     for a service where the client was already
     */
    @Transactional
    public ReferralView redirect(Caller caller, UUID id, String ifMatch, Supplier<TransitionRequest.Redirect> body) {
        Referral referral = milestones.begin(caller, id, Transition.REDIRECT, ifMatch);
        TransitionRequest.Redirect request = body.get();
        Instant now = clock.instant();
        Instant occurredAt = OccurredAt.check(request.occurredAt(), referral.milestoneAt, now);
        Service service = open(request.serviceId());
        if (continuations.services(referral).contains(service.id())) {
            throw circle();
        }
        Decision decision = decisions.decide(
                referral.client, service.agency(), Set.of(service.id()), Purpose.REFERRAL, referral.share(), now);
        boolean held = !decision.permits(NewReferral.LEAST);
        ReferralMilestone milestone = new ReferralMilestone(referral, Transition.REDIRECT, caller, occurredAt, now);
        milestone.carrying(request);
        milestone.event = Ids.next();
        milestones.add(referral, milestone);
        Continuations.Made made = continuations.make(referral, service, held ? null : decision.permitted(), now);
        journal.append(
                milestone.event,
                referral.client.toString(),
                referral.id.toString(),
                occurredAt,
                new ReferralRedirected(
                        referral.id,
                        referral.client,
                        referral.service,
                        referral.referringAgency,
                        referral.receivingAgency,
                        made.id(),
                        service.id(),
                        service.agency(),
                        held,
                        Code.of(DeclineReason.class, milestone.reason),
                        now));
        if (!held) {
            journal.append(made.event(), referral.client.toString(), made.id().toString(), occurredAt, made.sent());
        }
        return reading.read(caller, id);
    }

    private Service open(UUID service) {
        return Optional.ofNullable(services.findById(service))
                .filter(Service::open)
                .orElseThrow(() -> Problem.badRequest(
                        "serviceId", "Choose a service of the directory that takes referrals at present"));
    }

    private static Problem circle() {
        return new Problem(
                409,
                "redirect-circle",
                "The client comes from there",
                "This service has redirected the client already, or is the one that redirects. Choose another service, or"
                        + " decline the referral, so that the key worker looks for one.");
    }
}
