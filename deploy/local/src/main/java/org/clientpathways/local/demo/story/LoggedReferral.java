package org.clientpathways.local.demo.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Urgency;

/**
 * One referral of a story, with what became of it.
 *
 * @param service to which service
 * @param need what the client needs help with
 * @param reason why, in the key worker's words
 * @param urgency how soon an answer is asked for
 * @param share what is shared with it
 * @param sentAt when it was sent
 * @param milestones what happened since, in order; none when nobody answered yet
 */
public record LoggedReferral(
        DemoService service,
        Need need,
        String reason,
        Urgency urgency,
        List<Category> share,
        Instant sentAt,
        List<Milestone> milestones) {

    /** When the service answered: took on, listed or declined. */
    public Optional<Instant> answeredAt() {
        return first(Transition.ACCEPT, Transition.WAITLIST, Transition.DECLINE);
    }

    /** When the client had their first contact. */
    public Optional<Instant> startedAt() {
        return first(Transition.START);
    }

    /** When it was over, however it ended. */
    public Optional<Instant> closedAt() {
        return milestones.stream()
                .filter(milestone -> milestone.transition().closes())
                .map(Milestone::at)
                .findFirst();
    }

    /** Whether this happened to it. */
    public boolean has(Transition transition) {
        return first(transition).isPresent();
    }

    /** When the last thing known of it happened. */
    public Instant lastAt() {
        return milestones.isEmpty()
                ? sentAt
                : milestones.get(milestones.size() - 1).at();
    }

    private Optional<Instant> first(Transition... of) {
        return milestones.stream()
                .filter(milestone -> List.of(of).contains(milestone.transition()))
                .map(Milestone::at)
                .findFirst();
    }
}
