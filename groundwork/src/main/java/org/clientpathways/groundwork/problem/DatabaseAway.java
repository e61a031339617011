package org.clientpathways.groundwork.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Tells whether a request failed because the database was away, had no room for it, or gave it up for another's sake, so
 * that a later one may succeed.
 */
final class DatabaseAway {

    /** PostgreSQL's classes of errors: no connection, given up, out of resources, stopped or starting. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private DatabaseAway() {}

    /**
     * Looks through all that a fault came of, also what went wrong at a commit. A commit that failed without any word of the
     * database got none from it: the connection was lost.
     */
    static boolean is(Throwable fault) {
        boolean commitFailed = false;
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>(Set.of(fault));
        while (!left.isEmpty()) {
            Throwable one = left.pop();
            if (one == null || !seen.add(one)) {
                continue;
            }
            if (one instanceof SQLException sql && sql.getSQLState() != null) {
                return PASSING.contains(sql.getSQLState()
                        .substring(0, Math.min(2, sql.getSQLState().length())));
            }
            // The pool has none to give within its patience.
            if (one instanceof SQLException && one.getCause() instanceof TimeoutException) {
                return true;
            }
            // Somebody else was quicker, which is no fault of the database.
            if (one instanceof OptimisticLockException) {
                return false;
            }
            commitFailed |= one instanceof RollbackException
                    || one instanceof HeuristicMixedException
                    || one instanceof HeuristicRollbackException;
            Arrays.asList(one.getSuppressed()).forEach(left::push);
            if (one.getCause() != null) {
                left.push(one.getCause());
            }
        }
        return commitFailed;
    }
}
