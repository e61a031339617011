package org.clientpathways.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What {@code GET /referrals/{id}} shows, by plain SQL: every column that its answer tells; no agreement is read, nothing is
 * decided and nothing logged. As the owner, from whom row security hides nothing.
 */
final class PlainRead implements Operation {

    private static final String ROW = """
            select r.id, r.status, r.client_id, i.given_name, i.family_name, i.born_on, k.postcode, k.phone, k.email,
                   a.language, a.interpreter_needed, a.access_needs, x.sex, x.ethnic_group,
                   (select string_agg(e.system || ' ' || e.value, ',') from client_external_id e where e.client_id = r.client_id),
                   h.registered_by, h.registered_at, h.key_worker, h.key_worker_name, h.key_worker_agency,
                   s.id, s.name, n.need, c.reason, c.desired_outcome, q.urgency, q.lawful_basis, r.share, o.alias, o.name,
                   g.alias, g.name, q.referred_by, q.referred_by_name, r.sent_at, r.clock_started_at, r.continues, r.priority,
                   r.review_on, r.waiting_since, r.started_at, r.closed_at, r.outcome, r.planned, r.end_reason, r.decided_by,
                   r.milestone_at, r.version
              from referral r
              join referral_request q on q.referral_id = r.id
              join referral_need n on n.referral_id = r.id
              join referral_circumstances c on c.referral_id = r.id
              join client_holding h on h.client_id = r.client_id
              join client_identity i on i.client_id = r.client_id
              left join client_contact k on k.client_id = r.client_id
              left join client_access_needs a on a.client_id = r.client_id
              left join client_characteristics x on x.client_id = r.client_id
              join service s on s.id = r.service_id
              join agency o on o.alias = r.referring_agency
              join agency g on g.alias = r.receiving_agency
             where r.id = ?""";

    private final Turns turns;
    private final Connection connection;
    private final PreparedStatement row;

    /** @param turns referrals, one after another */
    PlainRead(Larkshire larkshire, Turns turns) {
        this.turns = turns;
        try {
            connection = larkshire.connection("owner");
            try (Statement statement = connection.createStatement()) {
                // To plan twelve joins anew each time takes longer than to read the row.
                statement.execute("set plan_cache_mode = force_generic_plan");
            }
            row = connection.prepareStatement(ROW);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void once() throws SQLException {
        row.setObject(1, turns.next());
        try (ResultSet result = row.executeQuery()) {
            if (!result.next()) {
                throw new IllegalStateException("There is no such referral");
            }
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                result.getObject(column);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
