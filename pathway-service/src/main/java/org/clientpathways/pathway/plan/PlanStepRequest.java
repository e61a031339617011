package org.clientpathways.pathway.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;

/**
 * A step of a plan as it is to be. There is no title: those are the template's, so that no words about a client stand here.
 *
 * @param key by which it is known through all changes of the plan
 * @param serviceId the service; left out where any that helps with the need will do
 * @param dueOn the day by which the client should have started there
 * @param opensAfter the keys of the steps that come before it
 * @param doneOn the day on which it was done otherwise than by a referral; left out else
 */
public record PlanStepRequest(
        @NotNull(message = KEY_WORDS) @Pattern(regexp = KEY, message = KEY_WORDS)
        String key,

        @NotNull(message = "Say what it is to help with") Need need,

        UUID serviceId,

        @NotNull(message = "Give the day by which it is due")
        LocalDate dueOn,

        @Size(max = 50, message = "Name at most 50 steps")
        List<@NotNull(message = "Leave out what is empty") String> opensAfter,

        LocalDate doneOn)
        implements Keyed {

    public PlanStepRequest {
        opensAfter =
                opensAfter == null ? List.of() : opensAfter.stream().distinct().toList();
    }

    static PlanStepRequest of(TemplateStep step, LocalDate startsOn) {
        return new PlanStepRequest(
                step.key(),
                step.need(),
                step.serviceId(),
                startsOn.plusDays(step.targetDays()),
                step.opensAfter(),
                null);
    }
}
