package org.clientpathways.notification.release;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** How far each client's events were handed on. */
@ApplicationScoped
class LineTable {

    private static final String OPEN = """
            insert into client_line (client_id, released)
            select client, 0 from unnest(?::uuid[]) as client order by client
            on conflict do nothing
            """;
    private static final String LOCK =
            "select client_id, released from client_line where client_id = any (?) order by client_id for update";
    private static final String ADVANCE = """
            update client_line l set released = n.released
              from unnest(?::uuid[], ?::bigint[]) as n (client_id, released)
             where l.client_id = n.client_id
            """;

    private final AgroalDataSource database;

    LineTable(AgroalDataSource database) {
        this.database = database;
    }

    /** The last sequence handed on of each of these clients, as only this transaction may change it until it ends. */
    Map<UUID, Long> lock(Collection<UUID> clients) {
        try (Connection connection = database.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN);
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            open.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
            open.executeUpdate();
            lock.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
            Map<UUID, Long> released = new HashMap<>();
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    released.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
            return released;
        } catch (SQLException fault) {
            throw new IllegalStateException("The clients' lines could not be locked", fault);
        }
    }

    /** Sets the last sequence handed on of each of these clients. */
    void advance(SortedMap<UUID, Long> released) {
        try (Connection connection = database.getConnection();
                PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setArray(
                    1, connection.createArrayOf("uuid", released.keySet().toArray()));
            advance.setArray(
                    2, connection.createArrayOf("bigint", released.values().toArray()));
            advance.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("The clients' lines could not be advanced", fault);
        }
    }
}
