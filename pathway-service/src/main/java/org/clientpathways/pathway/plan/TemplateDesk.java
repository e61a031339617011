package org.clientpathways.pathway.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.pathway.idempotency.Once;

/** Where managers keep their agency's templates; no other agency sees them. */
@ApplicationScoped
public class TemplateDesk {

    private final PlanTemplates templates;
    private final KnownServices services;
    private final Once once;
    private final Clock clock;

    TemplateDesk(PlanTemplates templates, KnownServices services, Once once, Clock clock) {
        this.templates = templates;
        this.services = services;
        this.once = once;
        this.clock = clock;
    }

    /** The templates of the caller's agency, by name. */
    List<PlanTemplate> list(Caller caller) {
        return templates.of(caller.agency());
    }

    /** @throws Problem 404 where the caller's agency has no such template */
    PlanTemplate read(Caller caller, UUID id) {
        return templates.find(id, caller.agency()).orElseThrow(Problem::notFound);
    }

    /** @throws Problem 400 where steps wait in a circle, or a key or service is not known */
    @Transactional
    PlanTemplate add(Caller caller, String key, TemplateRequest request) {
        UUID made = once.make(caller, key, "/plan-templates", request, () -> {
            PlanTemplate template = template(Ids.next(), caller, 1, request);
            templates.add(template, caller, clock.instant());
            return template.id();
        });
        return read(caller, made);
    }

    /** @throws Problem as {@link #read} and {@link #add}, and 428 or 412 for the version */
    @Transactional
    PlanTemplate change(Caller caller, UUID id, String ifMatch, TemplateRequest request) {
        int version = read(caller, id).version();
        Versions.check(ifMatch, version);
        if (!templates.change(template(id, caller, version + 1, request), caller, clock.instant())) {
            Versions.check("", version);
        }
        return read(caller, id);
    }

    private PlanTemplate template(UUID id, Caller caller, int version, TemplateRequest request) {
        services.require(request.steps().stream().map(TemplateStep::serviceId).toList());
        return new PlanTemplate(
                id, caller.agency(), version, request.name(), request.open(), StepOrder.of(request.steps()));
    }
}
