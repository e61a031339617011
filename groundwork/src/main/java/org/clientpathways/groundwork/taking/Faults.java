package org.clientpathways.groundwork.taking;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;

/** Tells a fault of the record from a fault of what is around it. */
final class Faults {

    /** PostgreSQL's classes of errors that the data themselves bring about: data exception, integrity, raised by a rule. */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23", "P0");

    private Faults() {}

    /** Whether trying again could help: the database or the connection to it failed, not the record. */
    static boolean mayPass(Throwable fault) {
        boolean mayPass = false;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.length() < 2 || !OF_THE_DATA.contains(state.substring(0, 2));
            }
            mayPass |= cause instanceof RollbackException || cause instanceof SystemException;
        }
        return mayPass;
    }

    /** What went wrong, without its message, which may quote the data: the rule that refused, or the kind of fault. */
    static String named(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
            return "SQLSTATE " + refused.getSQLState() + ", rule "
                    + refused.getServerErrorMessage().getConstraint();
        }
        return root.getClass().getSimpleName();
    }
}
