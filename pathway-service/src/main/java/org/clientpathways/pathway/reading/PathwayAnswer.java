package org.clientpathways.pathway.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.contracts.code.StepEnding;
import org.clientpathways.pathway.closing.ClosingView;
import org.clientpathways.pathway.contact.ReferralContacts;
import org.clientpathways.pathway.directory.NamedService;
import org.clientpathways.pathway.plan.PlanView;
import org.clientpathways.pathway.route.Happening;
import org.clientpathways.pathway.route.Milestone;
import org.clientpathways.pathway.route.SpellKind;
import org.clientpathways.pathway.route.StepStatus;

/**
 * A client's route as the API gives it. What has not happened is absent.
 *
 * @param mergedInto the record that goes on for this one; absent while it stands for itself. The survivor's route is made of
 *     the events of both
 * @param openedAt when the first referral was sent; absent while none was, as is the status
 * @param clockStartedAt when the clock of the oldest open step began, or of the oldest of all when none is open
 * @param chains each referral with all that continue it, on one clock
 * @param signposts services that the caller's agency told the client about
 * @param contacts the appointments of each referral that has any
 * @param plan what should happen, beside what did; absent where there is none or the caller may not see it
 * @param closing how the key worker closed the route; absent while it is open, or where the caller may not see it
 * @param mayPlan whether the caller may give the client a plan, or adapt the one that is shown
 * @param mayClose whether the caller may close the route now
 * @param refused what is withheld: {@code route} where only the steps that the caller takes part in are shown
 */
public record PathwayAnswer(
        UUID clientId,
        UUID mergedInto,
        Instant openedAt,
        Instant clockStartedAt,
        String status,
        List<ChainAnswer> chains,
        List<StepAnswer> steps,
        List<HandoverAnswer> handovers,
        List<SpellAnswer> spells,
        List<MilestoneAnswer> milestones,
        List<SignpostAnswer> signposts,
        List<ReferralContacts> contacts,
        PlanView plan,
        ClosingView closing,
        boolean mayPlan,
        boolean mayClose,
        List<Category> refused) {

    /**
     * A referral with all that continue it. The clock began when the first was sent and no redirect stops it; {@code days}
     * are whole London days until the client started, else until the last step was left, else up to now.
     */
    public record ChainAnswer(
            Instant clockStartedAt, List<UUID> steps, Instant startedAt, Instant closedAt, long days) {}

    /**
     * One referral; {@code sentAt} is absent while a redirect is held for the client's agreement; {@code from} is a service's
     * id or {@code outside}; {@code mayRecord} is whether the caller may record its appointments.
     */
    public record StepAnswer(
            UUID id,
            NamedService service,
            String from,
            StepStatus status,
            Instant enteredAt,
            Instant sentAt,
            Instant waitingAt,
            Instant startedAt,
            Instant leftAt,
            StepEnding how,
            UUID continues,
            boolean mayRecord) {}

    /** The way to a step. */
    public record HandoverAnswer(
            String from,
            UUID to,
            UUID stepId,
            Instant sentAt,
            Instant respondedAt,
            Happening response,
            Instant startedAt) {}

    /** How time was spent; {@code days} are whole London days, up to now while it is open. */
    public record SpellAnswer(
            UUID stepId,
            SpellKind kind,
            Place place,
            Instant begin,
            Instant end,
            Happening endedBy,
            boolean open,
            long days) {}

    /** A handover ({@code from}, {@code to}) or a {@code service}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(String from, UUID to, UUID service) {}

    /** A service that the client was told about; {@code followUpOn} is absent once it is known what became of it. */
    public record SignpostAnswer(
            UUID id,
            NamedService service,
            Need need,
            SignpostStatus status,
            Instant givenAt,
            LocalDate followUpOn,
            SignpostResult result,
            SignpostObstacle obstacle,
            Instant followedUpAt) {}

    /** Whether it is known what became of a signpost. */
    public enum SignpostStatus implements Code {
        TO_FOLLOW_UP("To be followed up"),
        FOLLOWED_UP("Followed up");

        private final String words;

        SignpostStatus(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** Something that happened on a step. */
    public record MilestoneAnswer(
            Instant at, Instant recordedAt, Happening what, UUID stepId, String reason, String outcome) {

        /** @param why whether the reason may be told */
        static MilestoneAnswer of(Milestone milestone, boolean why) {
            return new MilestoneAnswer(
                    milestone.at(),
                    milestone.recordedAt(),
                    milestone.what(),
                    milestone.stepId(),
                    why ? milestone.reason() : null,
                    milestone.outcome());
        }
    }
}
