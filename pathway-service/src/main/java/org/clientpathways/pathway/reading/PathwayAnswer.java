package org.clientpathways.pathway.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.StepEnding;
import org.clientpathways.pathway.directory.NamedService;
import org.clientpathways.pathway.route.Happening;
import org.clientpathways.pathway.route.Milestone;
import org.clientpathways.pathway.route.SpellKind;
import org.clientpathways.pathway.route.StepStatus;

/**
 * A client's route as the API gives it. What has not happened is absent.
 *
 * @param openedAt when the first referral was sent; absent while none was, as is the status
 * @param clockStartedAt when the clock of the oldest open step began, or of the oldest of all when none is open
 * @param refused what is withheld: {@code route} where only the steps that the caller takes part in are shown
 */
public record PathwayAnswer(
        UUID clientId,
        Instant openedAt,
        Instant clockStartedAt,
        String status,
        List<StepAnswer> steps,
        List<HandoverAnswer> handovers,
        List<SpellAnswer> spells,
        List<MilestoneAnswer> milestones,
        List<Category> refused) {

    /** One referral; {@code from} is a service's id or {@code outside}. */
    public record StepAnswer(
            UUID id,
            NamedService service,
            String from,
            StepStatus status,
            Instant enteredAt,
            Instant waitingAt,
            Instant startedAt,
            Instant leftAt,
            StepEnding how,
            UUID continues) {}

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
