package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.ReferralTakenBack;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;

/** Where an agency takes back what it recorded by mistake: the referral is as it was before. */
@ApplicationScoped
public class TakingBack {

    private final Referrals referrals;
    private final Milestones milestones;
    private final TakeBackRule rule;
    private final Continuations continuations;
    private final ReferralReading reading;
    private final Journal journal;
    private final Clock clock;

    TakingBack(
            Referrals referrals,
            Milestones milestones,
            TakeBackRule rule,
            Continuations continuations,
            ReferralReading reading,
            Journal journal,
            Clock clock) {
        this.referrals = referrals;
        this.milestones = milestones;
        this.rule = rule;
        this.continuations = continuations;
        this.reading = reading;
        this.journal = journal;
        this.clock = clock;
    }

    /** Why the last milestone is taken back, in words. */
    public record Request(
            @NotBlank(message = "Say why you take it back")
            @Size(max = TransitionRequest.LONGEST, message = TransitionRequest.TOO_LONG)
            String reason) {}

    /**
     * Takes back the last milestone that still counts.
     *
     * @param ifMatch the version that the caller saw
     * @param body read only once it is known that it can be taken back
     * @return the referral as the caller may see it after that
     * @throws Problem 404 when the caller is no party, 428 or 412 for the version, 409 for what cannot be taken back, 403
     *     for what another agency recorded
     */
    @Transactional
    public ReferralView takeBack(Caller caller, UUID id, String ifMatch, Supplier<Request> body) {
        Referral referral = milestones.lock(caller, id, Transition.TAKE_BACK, ifMatch);
        Instant now = clock.instant();
        ReferralMilestone taken = referrals.standing(referral);
        rule.refusal(caller, referral, taken, now).ifPresent(refusal -> {
            throw refusal;
        });
        ReferralMilestone taking =
                new ReferralMilestone(referral, taken, body.get().reason(), caller, now);
        taking.event = taken.event == null ? null : Ids.next();
        referral.takeBack(taking, referrals.counting(id, taken));
        milestones.write(referral, taking);
        // Back on a waiting list the database puts it where the last review left it.
        referrals.reread(id);
        if (taking.event != null) {
            publish(referral, taking, taken);
        }
        if (taken.transition == Transition.REDIRECT) {
            closeContinuation(referral, taken, now);
        }
        return reading.read(caller, id);
    }

    private void publish(Referral referral, ReferralMilestone taking, ReferralMilestone taken) {
        journal.append(
                taking.event,
                referral.client.toString(),
                referral.id.toString(),
                taking.recordedAt,
                new ReferralTakenBack(
                        referral.id,
                        referral.client,
                        referral.service,
                        referral.referringAgency,
                        referral.receivingAgency,
                        taken.event,
                        taken.transition.event().happened(),
                        taking.recordedAt));
    }

    private void closeContinuation(Referral referral, ReferralMilestone redirect, Instant now) {
        Continuations.Closed closed = continuations.close(referral, redirect, now);
        if (closed.was() == ReferralStatus.SENT) {
            journal.append(
                    closed.event(),
                    referral.client.toString(),
                    closed.corrected().referralId().toString(),
                    now,
                    closed.corrected());
        }
    }
}
