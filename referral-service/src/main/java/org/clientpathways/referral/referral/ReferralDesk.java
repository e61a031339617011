package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.directory.Service;
import org.clientpathways.referral.directory.Services;
import org.clientpathways.referral.disclosure.Decision;
import org.clientpathways.referral.disclosure.SharingDecisions;
import org.clientpathways.referral.idempotency.Once;

/** Where referrals are made, sent and answered. */
@ApplicationScoped
public class ReferralDesk {

    private final Milestones milestones;
    private final ReferralReading reading;
    private final Relationships relationships;
    private final Merges merges;
    private final SharingDecisions decisions;
    private final Services services;
    private final Once once;
    private final Clock clock;

    ReferralDesk(
            Milestones milestones,
            ReferralReading reading,
            Relationships relationships,
            Merges merges,
            SharingDecisions decisions,
            Services services,
            Once once,
            Clock clock) {
        this.milestones = milestones;
        this.reading = reading;
        this.relationships = relationships;
        this.merges = merges;
        this.decisions = decisions;
        this.services = services;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Makes a referral, and sends it unless it is kept as a draft.
     *
     * @return the referral as the caller may see it, read before the commit, which spares a second transaction
     * @throws Problem 404 for a client the caller's agency does not work with, 400 for a service that takes no
     *     referrals or a time that cannot be, 409 without an agreement that covers identity and contact, or when the
     *     client was merged into another
     */
    @Transactional
    public ReferralView make(Caller caller, String key, NewReferral request) {
        UUID made = once.make(caller, key, "/referrals", request, () -> {
            relationships.lock(request.clientId());
            merges.requireLiving(request.clientId());
            Instant now = clock.instant();
            Referral referral = new Referral(request, receivingAgency(request.serviceId()), caller, now);
            if (request.isDraft()) {
                milestones.add(referral, new ReferralMilestone(referral, Transition.KEEP_AS_DRAFT, caller, now, now));
            } else {
                send(referral, caller, OccurredAt.check(request.occurredAt(), null, now), now, null);
            }
            return referral.id;
        });
        return reading.read(caller, made);
    }

    /**
     * Does one transition.
     *
     * @param ifMatch the version that the caller saw
     * @param body gives what the transition carries; read only once the status allows the transition
     * @return the referral as the caller may see it after that
     * @throws Problem 404 when the caller is no party, 403 when it is for the other side, 428 or 412 for the version, 409
     *     when it may not follow, the agreement ended, or a draft's client went to another agency, 400 for what it carries
     */
    @Transactional
    public ReferralView change(
            Caller caller, UUID id, Transition transition, String ifMatch, Supplier<? extends TransitionRequest> body) {
        take(caller, id, transition, ifMatch, body);
        return reading.read(caller, id);
    }

    private void take(
            Caller caller, UUID id, Transition transition, String ifMatch, Supplier<? extends TransitionRequest> body) {
        Referral referral = milestones.begin(caller, id, transition, ifMatch);
        TransitionRequest request = body.get();
        Instant now = clock.instant();
        Instant occurredAt = OccurredAt.check(request.occurredAt(), referral.milestoneAt, now);
        if (request instanceof TransitionRequest.Decline decline && decline.betterService() != null) {
            requireBetterService(decline.betterService());
        }
        if (transition == Transition.SEND) {
            requireRelationship(referral);
            send(referral, caller, occurredAt, now, request);
            return;
        }
        if (transition.needsAgreement()) {
            requireAgreement(referral, now);
        }
        ReferralMilestone milestone = new ReferralMilestone(referral, transition, caller, occurredAt, now);
        milestone.carrying(request);
        // That a referral which was held is lost must count.
        if (referral.wasSent() || referral.isHeld()) {
            milestones.publish(referral, milestone);
        } else {
            milestones.add(referral, milestone);
        }
    }

    private void send(Referral referral, Caller caller, Instant at, Instant now, TransitionRequest request) {
        receivingAgency(referral.service);
        Decision decision = decide(referral, now);
        if (!decision.permits(NewReferral.LEAST)) {
            throw new Problem(
                            409,
                            "agreement-missing",
                            "The client has not agreed to this",
                            relationships.holds(referral.client)
                                    ? "Record an agreement that lets the receiving agency see identity and contact for a"
                                            + " referral, then send it."
                                    : "Ask the agency of the client's key worker to record an agreement that lets the"
                                            + " receiving agency see identity and contact for a referral, then send it.")
                    .with("refused", decision.refusedList());
        }
        referral.sharing(decision.permitted());
        ReferralMilestone milestone = new ReferralMilestone(referral, Transition.SEND, caller, at, now);
        milestones.publish(referral, request == null ? milestone : milestone.carrying(request));
    }

    /** The client may have gone to another agency since the draft was written. */
    private void requireRelationship(Referral draft) {
        if (!relationships.exists(draft.client)) {
            throw new Problem(
                    409,
                    "client-handed-over",
                    "The client is with another agency",
                    "Your agency works with the client no more, so it cannot send this. Withdraw it, and ask the agency"
                            + " that the client went to to refer them.");
        }
    }

    private void requireAgreement(Referral referral, Instant now) {
        Decision decision = decide(referral, now);
        if (!decision.permits(NewReferral.LEAST)) {
            throw new Problem(
                            409,
                            "agreement-ended",
                            "The client's agreement has ended",
                            "You cannot take the client on without it. Decline it, record that it came to nothing, or ask"
                                    + " the key worker to speak with the client.")
                    .with("refused", decision.refusedList());
        }
    }

    private Decision decide(Referral referral, Instant now) {
        return decisions.decide(
                referral.client,
                referral.receivingAgency,
                Set.of(referral.service),
                Purpose.REFERRAL,
                referral.share(),
                now);
    }

    private String receivingAgency(UUID service) {
        return Optional.ofNullable(services.findById(service))
                .filter(Service::open)
                .map(Service::agency)
                .orElseThrow(() -> Problem.badRequest(
                        "serviceId", "Choose a service of the directory that takes referrals at present"));
    }

    private void requireBetterService(UUID service) {
        if (services.findById(service) == null) {
            throw Problem.badRequest("betterService", "Choose a service of the directory, or leave it out");
        }
    }
}
