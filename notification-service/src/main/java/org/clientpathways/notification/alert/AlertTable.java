package org.clientpathways.notification.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/** Writes what is told of clients. */
@ApplicationScoped
class AlertTable {

    private static final String REGISTER =
            "insert into alert_client (client_id) select unnest(?::uuid[]) on conflict do nothing";

    private static final String LOCK =
            "select from alert_client where client_id = any(?) order by client_id for update";

    private static final String KEY_WORKER =
            "update alert_client set key_worker = ?, key_worker_agency = ? where client_id = ?";

    private static final String GONE = "delete from alert where client_id = ? and id <> all(?)";

    private static final String WRITE = """
            insert into alert (id, client_id, kind, referral_id, service_id, referring_agency, receiving_agency,
                               reason, outcome, happened_at, settled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set settled_at = excluded.settled_at
             where alert.settled_at is distinct from excluded.settled_at
            """;

    private final AgroalDataSource database;

    AlertTable(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Locks these clients until the transaction ends.
     *
     * @param clients sorted, so that no two transactions wait for each other
     */
    void lock(SortedSet<UUID> clients) {
        try (Connection connection = database.getConnection()) {
            for (String sql : new String[] {REGISTER, LOCK}) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
                    statement.execute();
                }
            }
        } catch (SQLException fault) {
            throw unwritten(fault);
        }
    }

    /** Makes the tables say this of these clients, and leaves what was dealt with so. */
    void replace(Map<UUID, ClientAlerts> clients) {
        try (Connection connection = database.getConnection();
                PreparedStatement keyWorker = connection.prepareStatement(KEY_WORKER);
                PreparedStatement gone = connection.prepareStatement(GONE);
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            for (Map.Entry<UUID, ClientAlerts> client : clients.entrySet()) {
                ClientAlerts told = client.getValue();
                keyWorker.setString(1, told.keyWorker());
                keyWorker.setString(2, told.keyWorkerAgency());
                keyWorker.setObject(3, client.getKey());
                keyWorker.addBatch();
                gone.setObject(1, client.getKey());
                Object[] ids = told.alerts().stream().map(Alert::id).toArray();
                gone.setArray(2, connection.createArrayOf("uuid", ids));
                gone.addBatch();
                for (Alert alert : told.alerts()) {
                    bind(write, alert);
                    write.addBatch();
                }
            }
            keyWorker.executeBatch();
            gone.executeBatch();
            write.executeBatch();
        } catch (SQLException fault) {
            throw unwritten(fault);
        }
    }

    private static void bind(PreparedStatement write, Alert alert) throws SQLException {
        write.setObject(1, alert.id());
        write.setObject(2, alert.clientId());
        write.setString(3, alert.kind().code());
        write.setObject(4, alert.referralId());
        write.setObject(5, alert.serviceId());
        write.setString(6, alert.referringAgency());
        write.setString(7, alert.receivingAgency());
        write.setString(8, alert.reason());
        write.setString(9, alert.outcome());
        write.setObject(10, utc(alert.happenedAt()));
        write.setObject(11, utc(alert.settledAt()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static IllegalStateException unwritten(SQLException fault) {
        return new IllegalStateException("The alerts could not be written", fault);
    }
}
