package org.clientpathways.pathway.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.pathway.idempotency.Once;
import org.clientpathways.pathway.projection.Pathways;
import org.clientpathways.pathway.sight.SeenRoute;
import org.clientpathways.pathway.sight.SeenRoutes;

/** Where the key worker plans a client's pathway and adapts the plan as life goes on. */
@ApplicationScoped
public class PlanDesk {

    private final Plans plans;
    private final PlanTemplates templates;
    private final PlanReading reading;
    private final PlanFollowing following;
    private final KnownServices services;
    private final SeenRoutes routes;
    private final Pathways pathways;
    private final Once once;
    private final Journal journal;
    private final Clock clock;

    PlanDesk(
            Plans plans,
            PlanTemplates templates,
            PlanReading reading,
            PlanFollowing following,
            KnownServices services,
            SeenRoutes routes,
            Pathways pathways,
            Once once,
            Journal journal,
            Clock clock) {
        this.plans = plans;
        this.templates = templates;
        this.reading = reading;
        this.following = following;
        this.services = services;
        this.routes = routes;
        this.pathways = pathways;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Plans a client's pathway.
     *
     * @throws Problem 404 where the client does not exist for the caller, 403 for all but the key worker, 400 for steps that
     *     cannot be, 409 where a plan stands that they may see, or where the record was merged into another
     */
    PlanView give(Caller caller, UUID client, String key, NewPlan request) {
        SeenRoute seen = routes.withSurvivor(caller, "POST /pathways/{clientId}/plan", client)
                .toBegin();
        UUID made = QuarkusTransaction.requiringNew()
                .call(() -> once.make(caller, key, "/pathways/" + client + "/plan", request, () -> {
                    pathways.lock(new TreeSet<>(List.of(client)));
                    Instant now = clock.instant();
                    plans.standing(List.of(client)).forEach(standing -> makeWay(standing, seen, now));
                    PlanDates.checkStart(request.startsOn(), seen.events(), seen.sight());
                    Plan plan = plan(caller, client, request, now);
                    plans.add(plan, caller);
                    tell(plan);
                    return plan.id();
                }));
        return view(made, seen);
    }

    /**
     * Adapts a plan: its steps are these from now on.
     *
     * @throws Problem as {@link #give}; 404 where there is no such plan for the caller, 428 or 412 for the version, 409 where
     *     the plan ended
     */
    PlanView change(Caller caller, UUID id, String ifMatch, PlanChange request) {
        Optional<Plan> found = plans.find(id);
        // An id that is nobody's is asked about as well: the answer takes as long.
        SeenRoute seen =
                routes.of(caller, "PUT /plans/{id}", found.map(Plan::clientId).orElse(id));
        UUID client = found.map(Plan::clientId).orElseThrow(Problem::notFound);
        if (!seen.isKeyWorker() && !seen.sight().showsWorkOf(found.get().agency())) {
            throw Problem.notFound();
        }
        seen.byKeyWorker();
        QuarkusTransaction.requiringNew().run(() -> {
            pathways.lock(new TreeSet<>(List.of(client)));
            Plan plan = plans.find(id).orElseThrow();
            Versions.check(ifMatch, plan.version());
            if (plan.endedAt() != null) {
                throw new Problem(
                        409,
                        "plan-ended",
                        "The plan has ended",
                        "It ended when the pathway was closed or another agency planned anew. The client may be given a"
                                + " new plan.");
            }
            Plan changed = changed(plan, caller, request, clock.instant());
            plans.change(changed, caller);
            tell(changed);
        });
        return view(id, seen);
    }

    /** A plan of which the key worker may know is there to be adapted; one of which they may not would stand for ever. */
    private void makeWay(Plan plan, SeenRoute seen, Instant now) {
        if (seen.sight().showsWorkOf(plan.agency())) {
            throw new Problem(
                            409,
                            "plan-exists",
                            "There is a plan already",
                            "A client has one plan at a time. Change the one that stands.")
                    .with("planId", plan.id());
        }
        plans.end(plan.clientId(), now);
        journal.append(plan.clientId().toString(), plan.id().toString(), now, plan.ended(now));
    }

    private Plan plan(Caller caller, UUID client, NewPlan request, Instant now) {
        PlanDates.checkStart(request.startsOn(), now);
        Optional<PlanTemplate> template = Optional.ofNullable(request.template())
                .map(id -> templates
                        .find(id, caller.agency())
                        .filter(PlanTemplate::open)
                        .orElseThrow(() -> Problem.badRequest("template", "Name an open template of your agency")));
        List<PlanStepRequest> steps = template.map(one -> one.steps().stream()
                        .map(step -> PlanStepRequest.of(step, request.startsOn()))
                        .toList())
                .orElse(request.steps());
        return new Plan(
                Ids.next(),
                client,
                caller.agency(),
                template.map(PlanTemplate::id).orElse(null),
                template.map(PlanTemplate::version).orElse(null),
                request.startsOn(),
                1,
                now,
                now,
                null,
                steps(steps, request.startsOn(), Map.of(), now));
    }

    private Plan changed(Plan plan, Caller caller, PlanChange request, Instant now) {
        Map<String, UUID> known = plan.steps().stream().collect(Collectors.toMap(PlanStep::key, PlanStep::id));
        return new Plan(
                plan.id(),
                plan.clientId(),
                caller.agency(),
                plan.templateId(),
                plan.templateVersion(),
                plan.startsOn(),
                plan.version() + 1,
                plan.givenAt(),
                now,
                null,
                steps(request.steps(), plan.startsOn(), known, now));
    }

    private List<PlanStep> steps(
            List<PlanStepRequest> requested, LocalDate startsOn, Map<String, UUID> known, Instant now) {
        services.require(requested.stream().map(PlanStepRequest::serviceId).toList());
        PlanDates.check(requested, startsOn, LocalDate.ofInstant(now, Clocks.LONDON));
        return StepOrder.of(requested).stream()
                .map(step -> new PlanStep(
                        known.getOrDefault(step.key(), Ids.next()),
                        step.key(),
                        step.need(),
                        step.serviceId(),
                        step.dueOn(),
                        step.opensAfter(),
                        step.doneOn(),
                        null))
                .toList();
    }

    private void tell(Plan plan) {
        journal.append(plan.clientId().toString(), plan.id().toString(), plan.happenedAt(), plan.event());
        following.planned(plan.clientId());
    }

    private PlanView view(UUID id, SeenRoute seen) {
        return reading.view(plans.find(id).orElseThrow(), seen.events(), seen.route());
    }
}
