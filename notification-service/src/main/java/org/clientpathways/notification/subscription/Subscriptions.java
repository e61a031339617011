package org.clientpathways.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.notification.store.Rows;

/** Every subscription; those of other agencies are never given, nor those that were removed, which are no agency's. */
@ApplicationScoped
class Subscriptions {

    private static final String COLUMNS = " id, agency, name, url, event_types, services, contact_email, status,"
            + " disabled_reason, created_at, verified_at ";
    private static final String INSERT = """
            insert into subscription
                   (id, agency, name, url, event_types, services, contact_email, status, created_at, prove_by)
            values (?, ?, ?, ?, ?::text[], ?::uuid[], ?, ?, ?, ?)
            """;
    private static final String PAGE =
            "select" + COLUMNS + "from subscription where agency = ? and id < ? order by id desc limit ?";
    private static final String ONE = "select" + COLUMNS + "from subscription where agency = ? and id = ?";
    private static final String CHANGE = """
            update subscription
               set name = ?, url = ?, event_types = ?::text[], services = ?::uuid[], contact_email = ?, status = ?,
                   disabled_reason = ?, verified_at = ?::timestamptz,
                   prove_by = case when ?::timestamptz is null then prove_by end
             where id = ?
            """;
    private static final String REMOVE = "select remove_subscription(?)";
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('subscriptions ' || ?, 0))";
    private static final String COUNT = "select count(*) from subscription where agency = ?";
    private static final String CONTACT = "select contact_email from subscription where id = ?";

    private static final UUID LAST = new UUID(-1, -1);

    private final Rows rows;

    Subscriptions(Rows rows) {
        this.rows = rows;
    }

    /** @param proveBy when it is removed if it is not proven */
    void add(Subscription made, Instant proveBy) {
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
                made.createdAt(),
                proveBy);
    }

    /** How many an agency has; until the transaction ends nobody else who counts them adds one. */
    int count(String agency) {
        rows.find(ONE_AT_A_TIME, row -> agency, agency);
        return rows.find(COUNT, row -> row.getInt(1), agency).get(0);
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
                changed.verifiedAt(),
                changed.id());
    }

    /** From now on it is nobody's, and nothing is kept for it; what was is deleted afterwards. */
    void remove(UUID id) {
        rows.find(REMOVE, row -> row.getBoolean(1), id);
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
