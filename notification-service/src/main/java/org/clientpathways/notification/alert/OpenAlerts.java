package org.clientpathways.notification.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.notification.disclosure.Disclosures;

/**
 * What key workers have not dealt with yet. They are told of their clients' referrals that their own agency sent; of those
 * that it received its service's staff alone may know, of others nobody there.
 */
@ApplicationScoped
class OpenAlerts {

    private static final String OF_KEY_WORKER = """
              from alert a join alert_client c using (client_id)
             where c.key_worker = ? and c.key_worker_agency = ?
               and c.key_worker_agency = a.referring_agency
            """;

    private static final String COLUMNS =
            " a.id, a.kind, a.client_id, a.referral_id, a.service_id, a.reason, a.outcome, a.happened_at, a.done_at";

    private static final String OPEN = " and a.settled_at is null and a.done_at is null";

    private static final String OF_CLIENTS = " and a.client_id = any (?)";

    private static final String CLIENTS = "select a.client_id" + OF_KEY_WORKER + OPEN
            + " group by a.client_id order by max(a.happened_at) desc, a.client_id limit " + Disclosures.MOST_CLIENTS;

    private static final String CLIENT_OF = "select a.client_id" + OF_KEY_WORKER + " and a.id = ?";

    private static final String PAGE = "select" + COLUMNS + OF_KEY_WORKER + OPEN + OF_CLIENTS
            + " and (a.happened_at, a.id) < (?, ?) order by a.happened_at desc, a.id desc limit ?";

    private static final String COUNT = "select count(*)" + OF_KEY_WORKER + OPEN + OF_CLIENTS;

    private static final String DONE =
            """
            update alert set done_at = coalesce(done_at, ?), done_by = coalesce(done_by, ?)
             where id = (select a.id""" + " " + OF_KEY_WORKER + " and a.id = ?) returning " + COLUMNS.replace("a.", "alert.");

    private static final Instant NEWEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final AgroalDataSource database;

    OpenAlerts(AgroalDataSource database) {
        this.database = database;
    }

    /** Of whom the caller has alerts; where that are more than can be asked about at once, those with the latest. */
    Set<UUID> clients(Caller caller) {
        return new LinkedHashSet<>(read(CLIENTS, caller, select -> {}, row -> row.getObject(1, UUID.class)));
    }

    /** Whom an alert is about; empty where it is none of the caller's. */
    Optional<UUID> clientOf(Caller caller, UUID id) {
        return read(CLIENT_OF, caller, select -> select.setObject(3, id), row -> row.getObject(1, UUID.class)).stream()
                .findFirst();
    }

    /** The caller's of these clients, the latest first, from the cursor on; up to the limit. */
    List<AlertView> page(Caller caller, Collection<UUID> clients, Cursor after, int limit) {
        Binding more = select -> {
            select.setArray(3, select.getConnection().createArrayOf("uuid", clients.toArray()));
            select.setObject(4, utc(after == null ? NEWEST : after.instant(0)));
            select.setObject(5, after == null ? LAST : after.id(1));
            select.setInt(6, limit);
        };
        return read(PAGE, caller, more, OpenAlerts::alert);
    }

    /** How many the caller has of these clients. */
    long count(Caller caller, Collection<UUID> clients) {
        Binding more = select -> select.setArray(3, select.getConnection().createArrayOf("uuid", clients.toArray()));
        return read(COUNT, caller, more, row -> row.getLong(1)).get(0);
    }

    /** Says that the caller has dealt with it; empty where it is none of the caller's. */
    Optional<AlertView> done(Caller caller, UUID id, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(DONE)) {
            update.setObject(1, utc(now));
            update.setObject(2, caller.account());
            update.setString(3, caller.account().toString());
            update.setString(4, caller.agency());
            update.setObject(5, id);
            return rows(update, OpenAlerts::alert).stream().findFirst();
        } catch (SQLException fault) {
            throw unread(fault);
        }
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Caller caller, Binding more, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, caller.account().toString());
            select.setString(2, caller.agency());
            more.to(select);
            return rows(select, reading);
        } catch (SQLException fault) {
            throw unread(fault);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, Reading<T> reading) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(reading.from(row));
            }
        }
        return found;
    }

    private static AlertView alert(ResultSet row) throws SQLException {
        return new AlertView(
                row.getObject(1, UUID.class),
                Code.of(AlertKind.class, row.getString(2)),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                instant(row.getObject(8, OffsetDateTime.class)),
                instant(row.getObject(9, OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static IllegalStateException unread(SQLException fault) {
        return new IllegalStateException("The alerts could not be read", fault);
    }
}
