package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.KeyWorkerAssigned;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.idempotency.Once;
import org.clientpathways.referral.keyworker.Workers;

/** Where clients are registered, read, compared and amended. */
@ApplicationScoped
public class ClientRegister {

    private final Clients clients;
    private final Agencies agencies;
    private final Workers workers;
    private final Relationships relationships;
    private final Merges merges;
    private final ClientSight sight;
    private final Duplicates duplicates;
    private final ClientDescriptions descriptions;
    private final MergePatch mergePatch;
    private final Journal journal;
    private final Once once;
    private final Clock clock;

    ClientRegister(
            Clients clients,
            Agencies agencies,
            Workers workers,
            Relationships relationships,
            Merges merges,
            ClientSight sight,
            Duplicates duplicates,
            ClientDescriptions descriptions,
            MergePatch mergePatch,
            Journal journal,
            Once once,
            Clock clock) {
        this.clients = clients;
        this.agencies = agencies;
        this.workers = workers;
        this.relationships = relationships;
        this.merges = merges;
        this.sight = sight;
        this.duplicates = duplicates;
        this.descriptions = descriptions;
        this.mergePatch = mergePatch;
        this.journal = journal;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Registers a client, once for each key; the caller becomes their key worker.
     *
     * @throws Problem 400, or 409 where someone very like is registered and was not named in {@code acceptDuplicates}, and
     *     for a caller who left their agency
     */
    @Transactional(dontRollbackOn = LikelyDuplicates.class)
    public ClientAnswer register(Caller caller, String key, String path, ClientDetails details) {
        UUID id = once.make(caller, key, path, details, () -> {
            checkBirth(details.bornOn());
            agencies.require(caller.agency());
            workers.requireStaying(caller);
            duplicates.refuse(details, caller);
            return add(caller, details);
        });
        return answer(clients.findById(id), caller);
    }

    private UUID add(Caller caller, ClientDetails details) {
        Instant now = clock.instant();
        Client client = new Client(Ids.next(), caller, now, details);
        clients.persistAndFlush(client);
        String key = client.id().toString();
        journal.append(
                key,
                key,
                now,
                new KeyWorkerAssigned(
                        client.id(), caller.agency(), caller.account().toString(), now));
        descriptions.publish(client.id(), null, details, now);
        return client.id();
    }

    /**
     * The client as the caller may see them.
     *
     * @throws Problem 404 where the caller's agency neither works with them nor has an agreement in force
     */
    @Transactional
    public ClientAnswer read(Caller caller, UUID id) {
        boolean related = relationships.exists(id);
        ClientSight.Seen seen = sight.of(List.of(id), caller);
        if (!related && seen.permitted(id).isEmpty()) {
            throw Problem.notFound();
        }
        Client client = clients.findByIdOptional(id).orElseThrow(Problem::notFound);
        return new ClientAnswer(sight.show(client, seen, caller), seen.isByTheHolder(id) ? client.version() : null);
    }

    /**
     * Who may be the same person as this client, the likeliest first.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record
     */
    @Transactional
    public List<Duplicate> duplicates(Caller caller, UUID id) {
        relationships.requireHolder(id);
        return duplicates.of(clients.findByIdOptional(id).orElseThrow(Problem::notFound), caller);
    }

    /**
     * Changes what is known of the client.
     *
     * @param patch a JSON merge patch
     * @throws Problem 404 where the caller may not know of the client, 403 where their agency does not hold the record,
     *     412 when it changed since it was read, 409 where it was merged into another, 400
     */
    @Transactional
    public ClientAnswer amend(Caller caller, UUID id, String ifMatch, String patch) {
        if (!relationships.holds(id)) {
            read(caller, id);
            throw new Problem(
                    403,
                    "forbidden",
                    "Not allowed",
                    "Only the agency that registered the client, or their key worker's, may change the record.");
        }
        Client client = clients.lock(id);
        merges.requireLiving(id);
        Versions.check(ifMatch, client.version());
        ClientDetails before = ClientDetails.of(client);
        ClientDetails now = mergePatch.apply(patch, before);
        checkBirth(now.bornOn());
        client.describe(now);
        clients.flush();
        descriptions.publish(id, before, now, clock.instant());
        return answer(client, caller);
    }

    private ClientAnswer answer(Client client, Caller caller) {
        return new ClientAnswer(sight.show(client, sight.of(List.of(client.id()), caller), caller), client.version());
    }

    private void checkBirth(LocalDate bornOn) {
        if (bornOn.isAfter(LocalDate.ofInstant(clock.instant(), Clocks.LONDON))) {
            throw Problem.badRequest("bornOn", "Give the date of birth, which cannot be in the future");
        }
        if (bornOn.isBefore(BirthDates.EARLIEST)) {
            throw Problem.badRequest("bornOn", "Give a date of birth from 1880 on");
        }
    }
}
