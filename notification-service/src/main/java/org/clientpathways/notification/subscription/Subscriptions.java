package org.clientpathways.notification.subscription;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;

/** Every subscription; those of other agencies are never given. */
@ApplicationScoped
class Subscriptions {

    private static final String COLUMNS =
            " id, agency, url, event_types, services, status, disabled_reason, created_at ";
    private static final String INSERT = """
            insert into subscription (id, agency, url, event_types, services, secret, status, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String PAGE =
            "select" + COLUMNS + "from subscription where agency = ? and id < ? order by id desc limit ?";
    private static final String ONE = "select" + COLUMNS + "from subscription where agency = ? and id = ?";
    private static final String CHANGE = "update subscription set status = ?, disabled_reason = null"
            + " where agency = ? and id = ? returning" + COLUMNS;
    private static final String REMOVE = "delete from subscription where agency = ? and id = ? returning" + COLUMNS;

    private static final UUID LAST = new UUID(-1, -1);

    private final AgroalDataSource database;

    Subscriptions(AgroalDataSource database) {
        this.database = database;
    }

    void add(Subscription subscription, byte[] secret) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, subscription.id());
            insert.setString(2, subscription.agency());
            insert.setString(3, subscription.url());
            insert.setArray(4, array(connection, "text", subscription.eventTypes()));
            insert.setArray(5, array(connection, "uuid", subscription.services()));
            insert.setBytes(6, secret);
            insert.setString(7, subscription.status().code());
            insert.setObject(8, subscription.createdAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("The subscription could not be kept", fault);
        }
    }

    /** An agency's, newest first, and one more than the limit where there are more. */
    List<Subscription> page(String agency, UUID after, int limit) {
        return rows(PAGE, agency, after == null ? LAST : after, limit + 1);
    }

    /** None where there is none, or another agency's. */
    Optional<Subscription> find(String agency, UUID id) {
        return rows(ONE, agency, id).stream().findFirst();
    }

    /** As it is after the change; none where there is none. */
    Optional<Subscription> change(String agency, UUID id, SubscriptionStatus status) {
        return rows(CHANGE, status.code(), agency, id).stream().findFirst();
    }

    /** Removes it with all that was sent for it. */
    boolean remove(String agency, UUID id) {
        return !rows(REMOVE, agency, id).isEmpty();
    }

    private List<Subscription> rows(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Subscription> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException("The subscriptions could not be read or changed", fault);
        }
    }

    private static Subscription read(ResultSet row) throws SQLException {
        String reason = row.getString("disabled_reason");
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                row.getString("url"),
                list(row.getArray("event_types"), String[].class),
                list(row.getArray("services"), UUID[].class),
                Code.of(SubscriptionStatus.class, row.getString("status")),
                reason == null ? null : Code.of(DisabledReason.class, reason),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Array array(Connection connection, String type, List<?> values) throws SQLException {
        return values == null ? null : connection.createArrayOf(type, values.toArray());
    }

    private static <T> List<T> list(Array array, Class<T[]> type) throws SQLException {
        return array == null ? null : List.of(type.cast(array.getArray()));
    }
}
