package org.clientpathways.referral.signpost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.Violation;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.directory.Service;
import org.clientpathways.referral.directory.Services;
import org.clientpathways.referral.idempotency.Once;

/** Where it is noted that clients were told about services, and what became of it. */
@ApplicationScoped
public class SignpostDesk {

    private final Signposts signposts;
    private final SignpostReading reading;
    private final Relationships relationships;
    private final Merges merges;
    private final Services services;
    private final Once once;
    private final Journal journal;
    private final Clock clock;

    SignpostDesk(
            Signposts signposts,
            SignpostReading reading,
            Relationships relationships,
            Merges merges,
            Services services,
            Once once,
            Journal journal,
            Clock clock) {
        this.signposts = signposts;
        this.reading = reading;
        this.relationships = relationships;
        this.merges = merges;
        this.services = services;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Notes that a client was told about a service. A service that takes no referrals may be named: it is the client who
     * goes there.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record, 400 for a service that is not in the
     *     directory or a day that is over, 409 {@code client-merged}
     */
    @Transactional
    public SignpostView give(Caller caller, String key, NewSignpost request) {
        UUID made = once.make(caller, key, "/signposts", request, () -> {
            lock(request.clientId());
            merges.requireLiving(request.clientId());
            Instant now = clock.instant();
            Service service = Optional.ofNullable(services.findById(request.serviceId()))
                    .orElseThrow(() -> Problem.badRequest("serviceId", "Choose a service of the directory"));
            LocalDate followUpOn = followUpOn(request.followUpOn(), service, today(now));
            Signpost signpost = new Signpost(request, service, followUpOn, caller, now);
            signposts.persistAndFlush(signpost);
            journal.append(signpost.client.toString(), signpost.id.toString(), now, signpost.given());
            return signpost.id;
        });
        return reading.read(caller, made);
    }

    /**
     * Notes what the client said became of it.
     *
     * @param ifMatch the version that the caller saw; null for whatever stands
     * @throws Problem 404 when the caller's agency does not hold the client's record, 400, 412 when it changed meanwhile,
     *     409 when it is known already what became of it
     */
    @Transactional
    public SignpostView followUp(Caller caller, UUID id, String ifMatch, FollowUp request) {
        Signpost seen = signposts.findByIdOptional(id).orElseThrow(Problem::notFound);
        lock(seen.client);
        Signpost signpost = signposts.reread(id);
        if (ifMatch != null) {
            Versions.check(ifMatch, signpost.version);
        }
        if (signpost.status() == SignpostStatus.FOLLOWED_UP) {
            throw new Problem(
                            409,
                            "status-conflict",
                            "It is known already what became of it",
                            "Read the signpost again. If the client needs the service still, signpost them anew.")
                    .with("currentStatus", SignpostStatus.FOLLOWED_UP);
        }
        Instant now = clock.instant();
        List<Violation> faults = request.faults(today(now));
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults);
        }
        SignpostFollowUp followUp = signpost.followUp(request, caller, now);
        signposts.getEntityManager().persist(followUp);
        signposts.flush();
        journal.append(signpost.client.toString(), signpost.id.toString(), now, followUp.happened(signpost));
        return reading.read(caller, id);
    }

    /** The day that was given; else when the service's usual wait is over. */
    private static LocalDate followUpOn(LocalDate given, Service service, LocalDate today) {
        if (given == null) {
            return today.plusDays((long) service.responseDays() + service.waitDays());
        }
        if (given.isBefore(today)) {
            throw Problem.badRequest("followUpOn", "Give a day that is not in the past");
        }
        return given;
    }

    /** Who holds the client is asked under the lock: the client may have been handed over just before. */
    private void lock(UUID client) {
        relationships.lock(client);
        relationships.requireHolder(client);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Clocks.LONDON);
    }
}
