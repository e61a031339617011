package org.clientpathways.pathway.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A request to plan a client's pathway, from a template or step by step.
 *
 * @param startsOn the day from which the template's days are counted; what started before it brings about no step
 */
public record NewPlan(
        UUID template,

        @NotNull(message = "Give the day on which the plan begins")
        LocalDate startsOn,

        @Size(min = 1, max = 50, message = "Give 1 to 50 steps")
        List<@NotNull(message = "Leave out what is empty") @Valid PlanStepRequest> steps) {

    @AssertTrue(message = "Give a template or steps, one of the two")
    boolean isTemplateOrSteps() {
        return (template == null) != (steps == null);
    }
}
