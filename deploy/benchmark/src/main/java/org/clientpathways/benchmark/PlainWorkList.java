package org.clientpathways.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The rows that a work list shows, by plain SQL: every column that its answer tells, read to the last. As the owner, from whom
 * row security hides nothing.
 */
final class PlainWorkList implements Operation {

    private static final String ROWS = """
            select r.id, r.status, r.client_id, i.given_name, i.family_name, i.born_on, k.postcode, k.phone, k.email,
                   a.language, a.interpreter_needed, a.access_needs,
                   (select string_agg(x.system || ' ' || x.value, ',') from client_external_id x where x.client_id = r.client_id),
                   h.registered_by, h.registered_at, h.key_worker, h.key_worker_name, h.key_worker_agency,
                   s.id, s.name, n.need, q.urgency, q.lawful_basis, r.share, o.alias, o.name, g.alias, g.name,
                   q.referred_by, q.referred_by_name, r.sent_at, r.clock_started_at, r.continues, r.priority, r.review_on,
                   r.waiting_since, r.started_at, r.closed_at, r.outcome, r.planned, r.end_reason, r.decided_by,
                   r.milestone_at
              from (select * from referral where service_id = ? and WHICH order by ORDER limit ?) r
              join referral_need n on n.referral_id = r.id
              join referral_request q on q.referral_id = r.id
              join client_holding h on h.client_id = r.client_id
              join client_identity i on i.client_id = r.client_id
              left join client_contact k on k.client_id = r.client_id
              left join client_access_needs a on a.client_id = r.client_id
              join service s on s.id = r.service_id
              join agency o on o.alias = r.referring_agency
              join agency g on g.alias = r.receiving_agency
             order by ORDER""";

    private final int limit;
    private final UUID service;
    private final Connection connection;
    private final PreparedStatement unanswered;
    private final PreparedStatement moved;

    PlainWorkList(Larkshire larkshire, UUID service, int limit) {
        this.limit = limit;
        this.service = service;
        try {
            connection = larkshire.connection("owner");
            try (Statement statement = connection.createStatement()) {
                // To plan ten joins anew each time takes longer than to read the rows.
                statement.execute("set plan_cache_mode = force_generic_plan");
            }
            unanswered = rows("status = 'sent'", "sent_at, id");
            moved = rows("status not in ('draft', 'sent')", "milestone_at desc, id desc");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void once() throws SQLException {
        int found = read(unanswered, limit);
        found += read(moved, limit - found);
        if (found != limit) {
            throw new IllegalStateException("There are " + found + " referrals");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement rows(String which, String order) throws SQLException {
        return connection.prepareStatement(ROWS.replace("WHICH", which)
                .replaceFirst("ORDER", order)
                .replace(
                        "ORDER",
                        order.replace("id", "r.id")
                                .replace("sent_at", "r.sent_at")
                                .replace("milestone_at", "r.milestone_at")));
    }

    private int read(PreparedStatement statement, int most) throws SQLException {
        statement.setObject(1, service);
        statement.setInt(2, most);
        int rows = 0;
        try (ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int column = 1; column <= columns; column++) {
                    result.getObject(column);
                }
                rows++;
            }
        }
        return rows;
    }
}
