package org.clientpathways.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.notification.store.Rows;

/** Every subscription; those of other agencies are never given. */
@ApplicationScoped
class Subscriptions {

    private static final String COLUMNS = " id, agency, name, url, event_types, services, contact_email, status,"
            + " disabled_reason, created_at, verified_at ";
    private static final String INSERT = """
            insert into subscription (id, agency, name, url, event_types, services, contact_email, status, created_at)
            values (?, ?, ?, ?, ?::text[], ?::uuid[], ?, ?, ?)
            """;
    private static final String PAGE =
            "select" + COLUMNS + "from subscription where agency = ? and id < ? order by id desc limit ?";
    private static final String ONE = "select" + COLUMNS + "from subscription where agency = ? and id = ?";
    private static final String CHANGE = """
            update subscription
               set name = ?, url = ?, event_types = ?::text[], services = ?::uuid[], contact_email = ?, status = ?,
                   disabled_reason = ?, verified_at = ?::timestamptz
             where id = ?
            """;
    private static final String REMOVE = "delete from subscription where agency = ? and id = ?";
    private static final String CONTACT = "select contact_email from subscription where id = ?";

    private static final UUID LAST = new UUID(-1, -1);

    private final Rows rows;

    Subscriptions(Rows rows) {
        this.rows = rows;
    }

    void add(Subscription made) {
        rows.change(
                INSERT,
                made.id(),
                made.agency(),
                made.name(),
                made.url(),
                made.eventTypes(),
                made.services(),
                made.contactEmail(),
                made.status().code(),
                made.createdAt());
    }

    /** An agency's, newest first, and one more than the limit where there are more. */
    List<Subscription> page(String agency, UUID after, int limit) {
        return rows.find(PAGE, Subscriptions::read, agency, after == null ? LAST : after, limit + 1);
    }

    /** None where there is none, or another agency's. */
    Optional<Subscription> find(String agency, UUID id) {
        return rows.find(ONE, Subscriptions::read, agency, id).stream().findFirst();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Subscription> hold(String agency, UUID id) {
        return rows.find(ONE + " for update", Subscriptions::read, agency, id).stream()
                .findFirst();
    }

    /** Keeps what it is after a change. */
    void change(Subscription changed) {
        rows.change(
                CHANGE,
                changed.name(),
                changed.url(),
                changed.eventTypes(),
                changed.services(),
                changed.contactEmail(),
                changed.status().code(),
                changed.disabledReason() == null
                        ? null
                        : changed.disabledReason().code(),
                changed.verifiedAt(),
                changed.id());
    }

    /** Removes it with all that was sent for it. */
    boolean remove(String agency, UUID id) {
        return rows.change(REMOVE, agency, id) == 1;
    }

    /** Whom to tell that it is disabled. */
    Optional<String> contact(UUID id) {
        return rows.find(CONTACT, row -> Optional.ofNullable(row.getString(1)), id).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Subscription read(ResultSet row) throws SQLException {
        String reason = row.getString("disabled_reason");
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                row.getString("name"),
                row.getString("url"),
                list(row.getArray("event_types"), String[].class),
                list(row.getArray("services"), UUID[].class),
                row.getString("contact_email"),
                Code.of(SubscriptionStatus.class, row.getString("status")),
                reason == null ? null : Code.of(DisabledReason.class, reason),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "verified_at"));
    }

    private static <T> List<T> list(Array array, Class<T[]> type) throws SQLException {
        return array == null ? null : List.of(type.cast(array.getArray()));
    }
}
