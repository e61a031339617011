package org.clientpathways.referral.override;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.directory.Service;
import org.clientpathways.referral.directory.Services;
import org.clientpathways.referral.idempotency.Once;

/** Where information is let go without the client's agreement, and where governance judges it. */
@ApplicationScoped
public class OverrideDesk {

    private final Overrides overrides;
    private final Relationships relationships;
    private final Merges merges;
    private final Agencies agencies;
    private final Services services;
    private final Once once;
    private final Journal journal;
    private final Clock clock;

    OverrideDesk(
            Overrides overrides,
            Relationships relationships,
            Merges merges,
            Agencies agencies,
            Services services,
            Once once,
            Journal journal,
            Clock clock) {
        this.overrides = overrides;
        this.relationships = relationships;
        this.merges = merges;
        this.agencies = agencies;
        this.services = services;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records an override; it binds from the commit.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record, 400 for a recipient that is not in the
     *     directory or is that agency itself, or a review in the past, 409 when the client was merged into another
     */
    @Transactional
    public OverrideView record(Caller caller, UUID client, String key, NewOverride request) {
        relationships.requireHolder(client);
        UUID made = once.make(caller, key, "/clients/" + client + "/overrides", request, () -> {
            relationships.lock(client);
            merges.requireLiving(client);
            Instant now = clock.instant();
            if (request.reviewOn().isBefore(LocalDate.ofInstant(now, Clocks.LONDON))) {
                throw Problem.badRequest("reviewOn", "Give a day that is not in the past");
            }
            SharingOverride override = new SharingOverride(client, request, recipient(request, caller), caller, now);
            overrides.persistAndFlush(override);
            journal.append(client.toString(), override.id().toString(), now, override.recorded());
            return override.id();
        });
        return overrides.findById(made).view(caller, clock.instant());
    }

    /**
     * Approves an override that waits for it, so that it lapses no more.
     *
     * @throws Problem 404 when the caller's agency did not record it, 403 for whoever recorded it, 428 or 412 for the version,
     *     409 when it waits no more
     */
    @Transactional
    public OverrideView approve(Caller caller, UUID id, String ifMatch) {
        return judge(caller, id, ifMatch, (override, now) -> {
            if (override.isRecordedBy(caller)) {
                throw new Problem(
                        403,
                        "forbidden",
                        "Not by you",
                        "You recorded this override. Ask another governance officer of your agency to review it.");
            }
            switch (override.status(now)) {
                case TO_REVIEW -> override.approve(caller, now);
                case LAPSED ->
                    throw new Problem(
                            409,
                            "override-lapsed",
                            "Nobody approved it in time",
                            "It binds no more. If the ground still stands, record a new override.");
                case APPROVED, ENDED -> throw judged();
            }
        });
    }

    /**
     * Ends an override that is in force.
     *
     * @throws Problem as {@link #approve}, but for whoever recorded it
     */
    @Transactional
    public OverrideView end(Caller caller, UUID id, String ifMatch, Ending ending) {
        return judge(caller, id, ifMatch, (override, now) -> {
            switch (override.status(now)) {
                case TO_REVIEW, APPROVED -> override.end(caller, ending.reason(), now);
                case LAPSED, ENDED -> throw judged();
            }
        });
    }

    private OverrideView judge(Caller caller, UUID id, String ifMatch, BiConsumer<SharingOverride, Instant> judgement) {
        SharingOverride override = overrides.findByIdOptional(id).orElseThrow(Problem::notFound);
        relationships.requireHolder(override.client());
        relationships.lock(override.client());
        overrides.getEntityManager().refresh(override);
        if (!override.isOf(caller.agency())) {
            throw Problem.notFound();
        }
        Instant now = clock.instant();
        Versions.check(ifMatch, override.version());
        judgement.accept(override, now);
        overrides.flush();
        return override.view(caller, now);
    }

    private String recipient(NewOverride request, Caller caller) {
        UUID service = request.recipient().service();
        String agency = service == null
                ? Optional.ofNullable(agencies.findById(request.recipient().agency()))
                        .map(known -> request.recipient().agency())
                        .orElseThrow(() -> Problem.badRequest("recipient.agency", "Name an agency of the directory"))
                : Optional.ofNullable(services.findById(service))
                        .map(Service::agency)
                        .orElseThrow(() -> Problem.badRequest("recipient.service", "Name a service of the directory"));
        if (agency.equals(caller.agency())) {
            throw Problem.badRequest("recipient", "Name another agency: your own holds the client's record");
        }
        return agency;
    }

    private static Problem judged() {
        return new Problem(
                409,
                "status-conflict",
                "It waits for that no more",
                "Read the override again: its status has changed.");
    }
}
