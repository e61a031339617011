package org.clientpathways.pathway.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;

/**
 * A step of a template.
 *
 * @param serviceId the service; left out where any that helps with the need will do
 * @param targetDays by when the client should have started there, in days after the plan's first day
 * @param opensAfter the keys of the steps that come before it
 */
public record TemplateStep(
        @NotNull(message = KEY_WORDS) @Pattern(regexp = KEY, message = KEY_WORDS)
        String key,

        @NotBlank(message = "Give the step a title")
        @Size(max = 200, message = "Give a title of at most 200 characters")
        String title,

        @NotNull(message = "Say what it is to help with") Need need,

        UUID serviceId,

        @NotNull(message = "Give the days until it is due")
        @Min(value = 0, message = "Give 0 to 1826 days")
        @Max(value = 1826, message = "Give 0 to 1826 days")
        Integer targetDays,

        @Size(max = 50, message = "Name at most 50 steps")
        List<@NotNull(message = "Leave out what is empty") String> opensAfter)
        implements Keyed {

    public TemplateStep {
        title = title == null ? null : title.strip();
        opensAfter =
                opensAfter == null ? List.of() : opensAfter.stream().distinct().toList();
    }
}
