package org.clientpathways.pathway.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All steps of a plan as they are to be from now on; one that is left out is dropped. */
public record PlanChange(
        @NotNull(message = "Give all steps as they are to be") @Size(max = 50, message = "Give at most 50 steps")
        List<@NotNull(message = "Leave out what is empty") @Valid PlanStepRequest> steps) {}
