package org.clientpathways.frontend.api;

import java.util.List;
import java.util.UUID;

/** How a pathway of a kind usually goes. */
public record PlanTemplate(UUID id, int version, String name, boolean open, List<TemplateStep> steps) {

    public PlanTemplate {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** One step; {@code serviceId} is null where any service for the need will do. */
    public record TemplateStep(
            String key, String title, String need, UUID serviceId, Integer targetDays, List<String> opensAfter) {

        public TemplateStep {
            opensAfter = opensAfter == null ? List.of() : List.copyOf(opensAfter);
        }
    }

    /** The title of the step with this key. */
    public String title(String key) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .map(TemplateStep::title)
                .findFirst()
                .orElse(key);
    }
}
