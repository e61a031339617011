package org.clientpathways.pathway.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.pathway.directory.NamedService;

/**
 * A plan beside what did happen, as the API gives it.
 *
 * @param template the template it was made from; absent where it was made step by step
 * @param version for {@code If-Match}
 * @param endedAt when the pathway was closed and with it the plan; absent before
 */
public record PlanView(
        UUID id,
        UUID clientId,
        String agency,
        MadeFrom template,
        LocalDate startsOn,
        int version,
        Instant endedAt,
        List<Planned> steps) {

    /** The template as it was when the plan was made from it. */
    public record MadeFrom(UUID id, String name) {}

    /**
     * A planned step.
     *
     * @param title as the template calls it; absent for a step that is not of the template
     * @param service absent where any that helps with the need will do
     * @param late whether it was done after it was due; absent while it is not done
     * @param stepId the referral that brought it about; absent while none did
     */
    public record Planned(
            UUID id,
            String key,
            String title,
            Need need,
            NamedService service,
            LocalDate dueOn,
            List<String> opensAfter,
            PlannedStatus status,
            LocalDate doneOn,
            Boolean late,
            UUID stepId) {}
}
