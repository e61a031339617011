package org.clientpathways.pathway.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a pathway of a kind usually goes: what should happen, by when, and what before what.
 *
 * @param agency alias of the agency whose it is
 * @param version each change makes a new one; plans keep the one they were made from
 * @param open whether plans may be made from it
 * @param steps each after those that it opens after
 */
public record PlanTemplate(UUID id, String agency, int version, String name, boolean open, List<TemplateStep> steps) {

    /** The title of the step with this key. */
    Optional<String> title(String key) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .map(TemplateStep::title)
                .findFirst();
    }
}
