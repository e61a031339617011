package org.clientpathways.proof;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until endpoints have all that they must have, or will not any more. */
final class CatchingUp {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Databases databases;
    private final Duration longest;

    CatchingUp(Databases databases, Duration longest) {
        this.databases = databases;
        this.longest = longest;
    }

    /** What is due since then, when each has it, or the time is over. */
    Due of(Collection<Endpoint> endpoints, Due earlier) throws SQLException {
        until(() -> Due.now(databases).since(earlier).isAt(endpoints));
        return Due.now(databases).since(earlier);
    }

    /** Waits until that is so, or the time is over: what is missing then is found and counted. */
    void until(Callable<Boolean> so) {
        try {
            Awaitility.await()
                    .atMost(longest)
                    .pollInterval(LOOK)
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(so);
        } catch (ConditionTimeoutException notAll) {
            System.out.println("After " + longest.toSeconds() + " s some events have not come");
        }
    }

    /** @throws IllegalStateException with what it failed for */
    static void ended(Future<?> route) {
        try {
            route.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
