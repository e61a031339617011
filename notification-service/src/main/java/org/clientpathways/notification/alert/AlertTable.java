package org.clientpathways.notification.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes what is told of clients. */
@ApplicationScoped
class AlertTable {

    private static final String REGISTER =
            "insert into alert_client (client_id) select unnest(?::uuid[]) on conflict do nothing";

    private static final String LOCK =
            "select from alert_client where client_id = any(?) order by client_id for update";

    private static final String CLIENT =
            "update alert_client set key_worker = ?, key_worker_agency = ?, merged_into = ? where client_id = ?";

    private static final String OF_AGENCY = """
            insert into agency_key_worker (client_id, agency, key_worker) values (?, ?, ?)
            on conflict (client_id, agency) do update set key_worker = excluded.key_worker
             where agency_key_worker.key_worker <> excluded.key_worker
            """;

    private static final String GONE = "delete from alert where client_id = ? and id <> all(?)";

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "id",
                            "client_id",
                            "kind",
                            "agency",
                            "to_key_worker",
                            "to_agency",
                            "happened_at",
                            "settled_at"),
                    Arrays.stream(Detail.values()).map(Detail::column))
            .toList();

    private static final String WRITE = "insert into alert (" + String.join(", ", COLUMNS) + ") values ("
            + String.join(", ", Collections.nCopies(COLUMNS.size(), "?"))
            + ") on conflict (id) do update set settled_at = excluded.settled_at,"
            + " to_key_worker = excluded.to_key_worker, to_agency = excluded.to_agency"
            + " where (alert.settled_at, alert.to_key_worker, alert.to_agency)"
            + " is distinct from (excluded.settled_at, excluded.to_key_worker, excluded.to_agency)";

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
                PreparedStatement row = connection.prepareStatement(CLIENT);
                PreparedStatement ofAgency = connection.prepareStatement(OF_AGENCY);
                PreparedStatement gone = connection.prepareStatement(GONE);
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            for (Map.Entry<UUID, ClientAlerts> client : clients.entrySet()) {
                ClientAlerts told = client.getValue();
                KeyWorker present = told.keyWorker();
                bind(row, account(present), agency(present), told.mergedInto(), client.getKey());
                for (Map.Entry<String, String> one : told.ofAgencies().entrySet()) {
                    bind(ofAgency, client.getKey(), one.getKey(), one.getValue());
                }
                Object[] ids = told.alerts().stream().map(Alert::id).toArray();
                bind(gone, client.getKey(), connection.createArrayOf("uuid", ids));
                for (Alert alert : told.alerts()) {
                    bind(write, values(alert).toArray());
                }
            }
            row.executeBatch();
            ofAgency.executeBatch();
            gone.executeBatch();
            write.executeBatch();
        } catch (SQLException fault) {
            throw unwritten(fault);
        }
    }

    /** In the order of the columns. */
    private static List<Object> values(Alert alert) {
        List<Object> values = new ArrayList<>(Arrays.asList(
                alert.id(),
                alert.clientId(),
                alert.kind().code(),
                alert.agency(),
                account(alert.to()),
                agency(alert.to()),
                alert.happenedAt(),
                alert.settledAt()));
        for (Detail detail : Detail.values()) {
            values.add(alert.details().get(detail));
        }
        return values;
    }

    private static String account(KeyWorker somebody) {
        return somebody == null ? null : somebody.account();
    }

    private static String agency(KeyWorker somebody) {
        return somebody == null ? null : somebody.agency();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        statement.addBatch();
    }

    private static IllegalStateException unwritten(SQLException fault) {
        return new IllegalStateException("The alerts could not be written", fault);
    }
}
