package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.notification.store.Rows;

/** What was delivered to a subscription and what waits, with each attempt. */
@ApplicationScoped
class DeliveryHistory {

    private static final String DELIVERY = """
            select d.id, d.event_id, e.type, e.subject, d.client_id, d.status, d.failures, d.created_at, d.delivered_at,
                   d.next_attempt_at
              from delivery d
              join taken_event e on e.id = d.event_id
            """;
    private static final String ONE = DELIVERY + " where d.id = ?";
    private static final String PAGE =
            DELIVERY + " where d.subscription_id = ? and d.id < ? %s order by d.id desc limit ?";
    private static final String OF_ALL = PAGE.formatted("");
    private static final Map<DeliveryFilter, String> FILTERED = Map.of(
            DeliveryFilter.PENDING, PAGE.formatted("and d.status = 'pending'"),
            DeliveryFilter.DELIVERED, PAGE.formatted("and d.status = 'delivered'"),
            DeliveryFilter.FAILING, PAGE.formatted("and d.status = 'pending' and d.failures > 0"));
    private static final String ATTEMPTS = """
            select delivery_id, number, at, duration_ms, http_status, error
              from delivery_attempt
             where delivery_id = any (?)
             order by delivery_id, number
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final Rows rows;

    DeliveryHistory(Rows rows) {
        this.rows = rows;
    }

    private record Attempt(UUID delivery, AttemptView view) {}

    /**
     * Newest first, and one more than the limit where there are more.
     *
     * @param filter which of them; null means all
     */
    List<DeliveryView> page(UUID subscription, DeliveryFilter filter, UUID after, int limit) {
        return withAttempts(rows.find(
                filter == null ? OF_ALL : FILTERED.get(filter),
                DeliveryHistory::delivery,
                subscription,
                after == null ? LAST : after,
                limit + 1));
    }

    /** @throws Problem 404 where there is none, or none any more */
    DeliveryView one(UUID id) {
        return withAttempts(rows.find(ONE, DeliveryHistory::delivery, id)).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private List<DeliveryView> withAttempts(List<DeliveryView> page) {
        Map<UUID, List<AttemptView>> attempts = attempts(page);
        return page.stream()
                .map(delivery -> delivery.with(attempts.getOrDefault(delivery.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<AttemptView>> attempts(List<DeliveryView> page) {
        return rows
                .find(
                        ATTEMPTS,
                        DeliveryHistory::attempt,
                        page.stream().map(DeliveryView::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Attempt::delivery, Collectors.mapping(Attempt::view, Collectors.toList())));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        String error = row.getString("error");
        return new Attempt(
                row.getObject("delivery_id", UUID.class),
                new AttemptView(
                        row.getInt("number"),
                        Rows.instant(row, "at"),
                        row.getLong("duration_ms"),
                        row.getObject("http_status", Integer.class),
                        error == null ? null : Code.of(AttemptError.class, error)));
    }

    private static DeliveryView delivery(ResultSet row) throws SQLException {
        return new DeliveryView(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getObject("client_id", UUID.class),
                Code.of(DeliveryStatus.class, row.getString("status")),
                row.getInt("failures"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "delivered_at"),
                Rows.instant(row, "next_attempt_at"),
                List.of());
    }
}
