package org.clientpathways.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Fills referral-service's database with clients by SQL, without its triggers and checks. However many there are, 2,000 of them are the asking
 * agency's, and all others are none of its affair.
 */
final class ManyClients {

    /** The journal's capture reads past each transaction, and keeps it in its memory meanwhile. */
    private static final int AT_ONCE = 50_000;

    static final String RECEIVER = "harbour-trust";

    private final Connection superuser;
    private int clients;

    /** @param superuser connected to a database that has the demo's agencies and no clients */
    ManyClients(Connection superuser) throws SQLException {
        this.superuser = superuser;
        execute("set session_replication_role = replica");
        execute(script("agencies.sql"));
    }

    /** Adds clients until there are so many. */
    void growTo(int all) throws SQLException {
        superuser.setAutoCommit(false);
        while (clients < all) {
            int next = Math.min(clients + AT_ONCE, all);
            execute(script("fill.sql").replace(":from", "" + (clients + 1)).replace(":to", "" + next));
            superuser.commit();
            clients = next;
        }
        superuser.setAutoCommit(true);
        execute("vacuum analyze");
    }

    static UUID serviceOfReceiver(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select md5('service " + RECEIVER + "')::uuid")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    /** The text of a file beside the others of this measurement. */
    static String script(String name) {
        try (InputStream script = ManyClients.class.getResourceAsStream("/plans/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
