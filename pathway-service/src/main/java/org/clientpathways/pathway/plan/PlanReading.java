package org.clientpathways.pathway.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.directory.NamedService;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.sight.SeenRoute;
import org.clientpathways.pathway.sight.SeenRoutes;

/**
 * Shows plans beside what did happen, as far as the reader may know of it: the key workers of the agency that planned, and
 * whoever may see the whole route.
 */
@ApplicationScoped
public class PlanReading {

    private final Plans plans;
    private final PlanTemplates templates;
    private final KnownServices services;
    private final SeenRoutes routes;
    private final Clock clock;

    PlanReading(Plans plans, PlanTemplates templates, KnownServices services, SeenRoutes routes, Clock clock) {
        this.plans = plans;
        this.templates = templates;
        this.services = services;
        this.routes = routes;
        this.clock = clock;
    }

    /** @throws Problem 404 where there is no such plan for the caller */
    PlanView read(Caller caller, UUID id) {
        Optional<Plan> plan = plans.find(id);
        // An id that is nobody's is asked about as well: the answer takes as long.
        SeenRoute seen =
                routes.of(caller, "GET /plans/{id}", plan.map(Plan::clientId).orElse(id));
        return plan.filter(one -> seen.sight().showsWorkOf(one.agency()))
                .map(one -> view(one, seen.events(), seen.route()))
                .orElseThrow(Problem::notFound);
    }

    /** The client's plan where this reader may see it; null where not, or where there is none. */
    public PlanView of(SeenRoute seen) {
        return plans.latest(seen.client())
                .filter(plan -> seen.sight().showsWorkOf(plan.agency()))
                .map(plan -> view(plan, seen.events(), seen.route()))
                .orElse(null);
    }

    PlanView view(Plan plan, Collection<PublishedEvent> events, Route route) {
        Map<UUID, Progress> progress = Progress.of(plan, events, route);
        Optional<PlanTemplate> template =
                Optional.ofNullable(plan.templateId()).map(id -> templates.at(id, plan.templateVersion()));
        Map<UUID, NamedService> names =
                services.names(plan.steps().stream().map(PlanStep::serviceId).toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.LONDON);
        List<PlanView.Planned> steps = plan.steps().stream()
                .map(step -> planned(
                        plan,
                        step,
                        progress.getOrDefault(step.id(), new Progress(null, null, null, null)),
                        template.flatMap(one -> one.title(step.key())).orElse(null),
                        names,
                        today))
                .toList();
        return new PlanView(
                plan.id(),
                plan.clientId(),
                plan.agency(),
                template.map(one -> new PlanView.MadeFrom(one.id(), one.name())).orElse(null),
                plan.startsOn(),
                plan.version(),
                plan.endedAt(),
                steps);
    }

    private static PlanView.Planned planned(
            Plan plan, PlanStep step, Progress progress, String title, Map<UUID, NamedService> names, LocalDate today) {
        NamedService service = step.serviceId() == null
                ? null
                : names.getOrDefault(step.serviceId(), NamedService.unnamed(step.serviceId(), null));
        return new PlanView.Planned(
                step.id(),
                step.key(),
                title,
                step.need(),
                service,
                step.dueOn(),
                step.opensAfter(),
                progress.status(plan, step, today),
                progress.doneOn(),
                progress.doneOn() == null ? null : progress.doneOn().isAfter(step.dueOn()),
                progress.fulfilledBy());
    }
}
