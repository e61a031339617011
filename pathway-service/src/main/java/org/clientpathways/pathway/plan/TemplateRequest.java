package org.clientpathways.pathway.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a manager writes of a template.
 *
 * @param open whether plans may be made from it; left out, they may
 */
public record TemplateRequest(
        @NotBlank(message = "Give the template a name")
        @Size(max = 200, message = "Give a name of at most 200 characters")
        String name,

        Boolean open,

        @NotEmpty(message = "Give at least one step") @Size(max = 50, message = "Give at most 50 steps")
        List<@NotNull(message = "Leave out what is empty") @Valid TemplateStep> steps) {

    public TemplateRequest {
        name = name == null ? null : name.strip();
        open = open == null || open;
    }
}
