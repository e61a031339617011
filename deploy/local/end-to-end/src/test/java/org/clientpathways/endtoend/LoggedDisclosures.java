package org.clientpathways.endtoend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.clientpathways.local.LocalSecrets;
import org.clientpathways.local.Postgres;

/** The log of disclosures in the hands of the database's superuser; closing it puts back what was there. */
final class LoggedDisclosures implements AutoCloseable {

    private final Connection connection;

    /** What is done to a row; its own hash and those after it stay as they are unless it says otherwise. */
    enum Tampering {
        ANOTHER_AGENCY("update disclosure set agency = 'far-fields' where %2$s"),
        ANOTHER_ACCOUNT("update disclosure set account = gen_random_uuid() where %2$s"),
        ANOTHER_TIME("update disclosure set at = at + interval '1 microsecond' where %2$s"),
        ANOTHER_PURPOSE("update disclosure set purpose = 'safeguarding' where %2$s"),
        ANOTHER_BASIS(
                "update disclosure set bases = array_fill('own-record'::text, array[cardinality(bases)]) where %2$s"),
        ANOTHER_REQUEST("update disclosure set through = 'GET /nothing' where %2$s"),
        HASHED_ANEW("update disclosure set account = gen_random_uuid() where %2$s;"
                + " update disclosure d set hash = disclosure_hash(d) where %2$s"),
        REMOVED("delete from disclosure where %2$s"),
        CUT_FROM_HERE("delete from disclosure where %1$s and sequence >= %3$d");

        private final String statement;

        Tampering(String statement) {
            this.statement = statement;
        }
    }

    LoggedDisclosures() throws SQLException {
        connection = DriverManager.getConnection(
                TheSystem.addresses().database() + "referral", Postgres.SUPERUSER, LocalSecrets.of(Postgres.SUPERUSER));
        // No trigger runs then, whatever it guards.
        execute("set session_replication_role = replica");
        execute("create temporary table kept as select * from disclosure");
    }

    void tamper(Tampering tampering, String client, long row) throws SQLException {
        String ofClient = "client_id = '" + client + "'";
        execute(tampering.statement.formatted(ofClient, ofClient + " and sequence = " + row, row));
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("delete from disclosure where client_id in (select client_id from kept);"
                    + " insert into disclosure select * from kept");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
