package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;

/** Whether the last step of a referral can be taken back. Asked when it is taken back, and told before somebody tries. */
@ApplicationScoped
class TakeBackRule {

    private final Continuations continuations;

    TakeBackRule(Continuations continuations) {
        this.continuations = continuations;
    }

    /**
     * Why this person cannot take it back now, with what to do instead; empty where they can.
     *
     * @param last the milestone by which the referral stands
     */
    Optional<Problem> refusal(Caller caller, Referral referral, ReferralMilestone last, Instant now) {
        if (!last.transition.canBeTakenBack()) {
            return cannot(
                    referral.wasSent()
                            ? "What was sent was seen by the other agency. Withdraw the referral, or mark it as entered in"
                                    + " error."
                            : "A draft has nothing to take back. Withdraw it.");
        }
        if (last.isTooOld(now)) {
            return cannot(
                    "It was recorded more than 7 days ago. The agency that refers can mark the referral as entered in"
                            + " error and make a new one.");
        }
        if (!last.isBy(caller)) {
            return Optional.of(new Problem(
                    403,
                    "forbidden",
                    "Not allowed",
                    "Another agency recorded it. If it was a mistake, ask that agency to take it back."));
        }
        if (!continuations.stands(referral)) {
            return cannot("It was closed because the redirect that made it was taken back. Make a new referral.");
        }
        if (last.transition == Transition.REDIRECT && !continuations.isUnanswered(referral)) {
            return cannot(
                    "The other service has answered, or the referral to it was closed. The agency that refers can make a"
                            + " new referral.");
        }
        return Optional.empty();
    }

    /**
     * What a reader is told of it before they try; neither, where they may not know.
     *
     * @param possible whether they can take it back now
     * @param refusal why they cannot, in words
     */
    record Told(boolean possible, String refusal) {

        static final Told NOTHING = new Told(false, null);
    }

    /**
     * What this person is told of it.
     *
     * @param bare whether the referral's bare course is all that they may see: what came of a redirect is no part of it
     */
    Told told(Caller caller, Referral referral, ReferralMilestone last, Instant now, boolean bare) {
        if (bare && last.transition == Transition.REDIRECT) {
            return Told.NOTHING;
        }
        return refusal(caller, referral, last, now)
                .map(refusal -> new Told(false, refusal.getMessage()))
                .orElseGet(() -> new Told(true, null));
    }

    private static Optional<Problem> cannot(String why) {
        return Optional.of(new Problem(409, "cannot-take-back", "This cannot be taken back", why));
    }
}
