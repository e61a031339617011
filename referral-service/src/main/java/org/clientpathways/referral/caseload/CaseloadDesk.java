package org.clientpathways.referral.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.handover.Assignments;
import org.clientpathways.referral.handover.ClientNames;
import org.clientpathways.referral.handover.NamedClient;
import org.clientpathways.referral.idempotency.Once;
import org.clientpathways.referral.keyworker.Workers;

/** Where a manager sees whose clients are whose, and gives them to others. */
@ApplicationScoped
public class CaseloadDesk {

    private final Caseloads caseloads;
    private final Workers workers;
    private final Relationships relationships;
    private final ClientNames names;
    private final Assignments assignments;
    private final Once once;
    private final Clock clock;

    CaseloadDesk(
            Caseloads caseloads,
            Workers workers,
            Relationships relationships,
            ClientNames names,
            Assignments assignments,
            Once once,
            Clock clock) {
        this.caseloads = caseloads;
        this.workers = workers;
        this.relationships = relationships;
        this.names = names;
        this.assignments = assignments;
        this.once = once;
        this.clock = clock;
    }

    /**
     * A page of one key worker's clients, by name.
     *
     * @throws Problem 404 where nobody with this account works for the caller's agency
     */
    @Transactional
    public Page<NamedClient> clients(Caller caller, UUID worker, int limit, String after) {
        workers.find(caller.agency(), worker).orElseThrow(Problem::notFound);
        Page<UUID> ids = Page.of(caseloads.byName(worker, place(after), limit + 1), limit, Cursor::of);
        Map<UUID, NamedClient> named = names.of(ids.items(), caller);
        return ids.map(named::get);
    }

    /** Only a client whom the agency holds marks a place: of any other, their place among the names would tell. */
    private UUID place(String after) {
        Cursor cursor = Cursor.parse(after, 1);
        if (cursor != null && !relationships.holds(cursor.id(0))) {
            throw Problem.badRequest("after", "Give the value of next from the page before, or leave it out");
        }
        return cursor == null ? null : cursor.id(0);
    }

    /**
     * Gives one key worker's clients to another of the agency, once for each key: those that are named, all or none; else up
     * to 500.
     *
     * @throws Problem 400 for somebody who does not work for the agency, 409 for one who left, and where a client that is
     *     named is not with the first
     */
    @Transactional
    public Reassigned reassign(Caller manager, String key, Reassign request) {
        UUID made = once.make(manager, key, "/caseloads/reassign", request, () -> {
            check(manager, request);
            boolean named = request.clients() != null;
            Collection<UUID> clients = named ? request.clients() : caseloads.some(manager.agency(), request.from());
            int moved = assignments.assign(clients, manager.agency(), request.to(), request.from());
            if (named && moved < clients.size()) {
                throw new Problem(
                        409,
                        "not-in-caseload",
                        "Some of these clients are with somebody else",
                        "Nothing was changed. Read the key worker's clients again, then name those to be given away.");
            }
            UUID id = Ids.next();
            caseloads.keep(id, manager, request, moved, clock.instant());
            return id;
        });
        return caseloads.read(made).orElseThrow(Problem::notFound);
    }

    private void check(Caller manager, Reassign request) {
        if (request.from().equals(request.to())) {
            throw Problem.badRequest("to", "Name another key worker than the one who has the clients");
        }
        workers.find(manager.agency(), request.from())
                .orElseThrow(() -> Problem.badRequest("from", "Name a key worker of your agency"));
        workers.requireStaying(manager.agency(), request.to(), "to");
    }
}
