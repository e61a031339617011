package org.clientpathways.referral.keyworker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;

/** Where it is seen and recorded who works for an agency. */
@ApplicationScoped
public class WorkerDesk {

    private final Workers workers;
    private final Clock clock;

    WorkerDesk(Workers workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /** A page of the caller's agency's key workers, by name. */
    @Transactional
    public Page<WorkerView> list(int limit, String after) {
        return caseloads(limit, after).map(WorkerView::of);
    }

    /** A page of the caseloads of the caller's agency, by the key workers' names. */
    @Transactional
    public Page<Caseload> caseloads(int limit, String after) {
        Cursor cursor = Cursor.parse(after, 1);
        return Page.of(
                workers.caseloads(cursor == null ? null : cursor.id(0), limit + 1),
                limit,
                last -> Cursor.of(last.account()));
    }

    /**
     * Records that a key worker left: they get no new clients, and theirs wait to be given to others.
     *
     * @throws Problem 404 where nobody with this account works for the caller's agency
     */
    @Transactional
    public Colleague leave(Caller caller, UUID account) {
        Colleague colleague = require(caller, account);
        return colleague.left()
                ? colleague
                : mark(caller, account, LocalDate.ofInstant(clock.instant(), Clocks.LONDON));
    }

    /**
     * Records that a key worker is back, or never left.
     *
     * @throws Problem 404 where nobody with this account works for the caller's agency
     */
    @Transactional
    public Colleague comeBack(Caller caller, UUID account) {
        return mark(caller, account, null);
    }

    private Colleague mark(Caller caller, UUID account, LocalDate leftOn) {
        workers.mark(caller.agency(), account, leftOn);
        return require(caller, account);
    }

    private Colleague require(Caller caller, UUID account) {
        return workers.find(caller.agency(), account).orElseThrow(Problem::notFound);
    }
}
