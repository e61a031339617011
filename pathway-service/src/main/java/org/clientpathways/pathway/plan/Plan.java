package org.clientpathways.pathway.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientpathways.contracts.event.PlanSet;
import org.clientpathways.contracts.event.PlannedStep;
import org.clientpathways.groundwork.Clocks;

/**
 * What should happen on a client's route, and by when.
 *
 * @param agency alias of the agency of the key worker who last set it
 * @param templateId the template it was made from; none where it was made step by step
 * @param endedAt when the pathway was closed and with it the plan, or when an agency planned anew that may not see this one; none
 *     before
 * @param steps each after those that it opens after; those dropped last
 */
record Plan(
        UUID id,
        UUID clientId,
        String agency,
        UUID templateId,
        Integer templateVersion,
        LocalDate startsOn,
        int version,
        Instant givenAt,
        Instant setAt,
        Instant endedAt,
        List<PlanStep> steps) {

    /** Since when a start counts. */
    Instant from() {
        Instant day = startsOn.atStartOfDay(Clocks.LONDON).toInstant();
        return day.isBefore(givenAt) ? day : givenAt;
    }

    /** When what is set now took effect: a plan that is given late did so on its first day. */
    Instant happenedAt() {
        return version == 1 ? from() : setAt;
    }

    /** The steps that are planned now. */
    List<PlanStep> planned() {
        return steps.stream().filter(step -> !step.isDropped()).toList();
    }

    /** The event that tells that nothing of it is to be brought about any more. */
    PlanSet ended(Instant at) {
        return new PlanSet(id, clientId, agency, templateId, List.of(), at);
    }

    /** The event that tells what is to be brought about by referrals: neither what was dropped nor what was done by hand. */
    PlanSet event() {
        Map<String, PlanStep> open = steps.stream()
                .filter(PlanStep::isForTheRoute)
                .collect(Collectors.toMap(PlanStep::key, Function.identity()));
        List<PlannedStep> told = steps.stream()
                .filter(PlanStep::isForTheRoute)
                .map(step -> new PlannedStep(
                        step.id(),
                        step.need(),
                        step.serviceId(),
                        step.dueOn(),
                        step.opensAfter().stream()
                                .filter(open::containsKey)
                                .map(key -> open.get(key).id())
                                .toList()))
                .toList();
        return new PlanSet(id, clientId, agency, templateId, told, setAt);
    }
}
