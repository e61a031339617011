package org.clientpathways.notification.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.notification.disclosure.Disclosures;
import org.clientpathways.notification.disclosure.Sight;

/**
 * What key workers have not dealt with yet. They are told of the referrals that their own agency sent and the plans that it
 * made, as its last key worker of the client; as the client's present one also of those of others, where the whole route may
 * be seen, and of signposts. What their agency received its service's staff alone may know.
 */
@ApplicationScoped
class OpenAlerts {

    private static final String MINE = " from alerts_of(?, ?) mine join alert a using (id) where true";
    private static final String OPEN = " and a.settled_at is null and a.done_at is null";
    private static final String THIS = " and a.id = ?";
    private static final String SEEN = " and a.client_id = any (?) and (not mine.of_others or a.client_id = any (?))";

    private static final String TOLD = " and a.told_at < ?";

    private static final String TO_DO = Arrays.stream(AlertKind.values())
            .filter(AlertKind::isToDo)
            .map(kind -> "'" + kind.code() + "'")
            .collect(Collectors.joining(", ", "(a.kind in (", "))"));

    private static final String CLIENTS = "select a.client_id" + MINE + OPEN + " group by a.client_id"
            + " order by max(a.happened_at) filter (where " + TO_DO + ") desc nulls last, max(a.happened_at) desc,"
            + " a.client_id limit " + Disclosures.MOST_CLIENTS;

    private static final String CLIENT_OF = "select a.client_id" + MINE + THIS;

    private static final String PAGE = "select a.*" + MINE + OPEN + SEEN + TOLD
            + " and (" + TO_DO + ", a.happened_at, a.id) < (?, ?, ?)"
            + " order by " + TO_DO + " desc, a.happened_at desc, a.id desc limit ?";

    private static final String COUNT = "select count(*)" + MINE + OPEN + SEEN + TOLD;

    private static final String DONE = "update alert set done_at = coalesce(done_at, ?), done_by = coalesce(done_by, ?)"
            + " where id = (select a.id" + MINE + THIS + SEEN + ") returning *";

    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final AgroalDataSource database;

    OpenAlerts(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Of whom the caller has alerts; where that are more than can be asked about at once, those with the latest
     * things to do, then those with the latest to know.
     */
    Set<UUID> clients(Caller caller) {
        return new LinkedHashSet<>(read(CLIENTS, OpenAlerts::client, account(caller), caller.agency()));
    }

    /** Whom an alert is about; empty where it is none of the caller's. */
    Optional<UUID> clientOf(Caller caller, UUID id) {
        return read(CLIENT_OF, OpenAlerts::client, account(caller), caller.agency(), id).stream()
                .findFirst();
    }

    /**
     * The caller's as far as they may be seen, from the cursor on, up to the limit: what is to be done first, then what is only
     * to know; the latest of each first.
     */
    List<AlertView> page(Caller caller, Sight sight, Instant toldBefore, Cursor after, int limit) {
        return read(
                PAGE,
                AlertReading::alert,
                account(caller),
                caller.agency(),
                sight.related(),
                sight.routes(),
                toldBefore == null ? EVER : toldBefore,
                after == null || after.flag(0),
                after == null ? EVER : after.instant(1),
                after == null ? LAST : after.id(2),
                limit);
    }

    /** How many of the caller's may be seen. */
    long count(Caller caller, Sight sight, Instant toldBefore) {
        return read(
                        COUNT,
                        row -> row.getLong(1),
                        account(caller),
                        caller.agency(),
                        sight.related(),
                        sight.routes(),
                        toldBefore == null ? EVER : toldBefore)
                .get(0);
    }

    /** Says that the caller has dealt with it; empty where it is none of the caller's, or may not be seen. */
    Optional<AlertView> done(Caller caller, UUID id, Sight sight, Instant now) {
        return read(
                        DONE,
                        AlertReading::alert,
                        now,
                        caller.account(),
                        account(caller),
                        caller.agency(),
                        id,
                        sight.related(),
                        sight.routes())
                .stream()
                .findFirst();
    }

    private static String account(Caller caller) {
        return caller.account().toString();
    }

    private static UUID client(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, bound(connection, values[i]));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reading.from(row));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException("The alerts could not be read", fault);
        }
    }

    private static Object bound(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant at) {
            return at.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Collection<?> ids ? connection.createArrayOf("uuid", ids.toArray()) : value;
    }
}
