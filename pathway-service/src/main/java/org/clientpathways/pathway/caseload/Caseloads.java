package org.clientpathways.pathway.caseload;

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
import java.util.List;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;

/**
 * Whom a key worker has, in the order of what needs doing first: who waits longest on the referrals that the agency
 * sent, then the others. Only those decide the order, so that it tells nothing of what the key worker may not know of.
 */
@ApplicationScoped
class Caseloads {

    /** Stands for no wait; any instant that comes after all others. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String PAGE = """
            select client_id, waiting_since from (
                select p.client_id,
                       coalesce(min(s.waiting_since), timestamptz '9999-01-01 00:00:00Z') as waiting_since,
                       coalesce(bool_or((?::timestamptz at time zone 'Europe/London')::date
                                        - (s.waiting_since at time zone 'Europe/London')::date
                                        > case when s.responded_at is null then d.response_days else d.wait_days end),
                                false) as past_target
                  from pathway p
                  left join step s on s.client_id = p.client_id and s.waiting_since is not null
                                  and s.referring_agency = ?
                  left join service d on d.id = s.service_id
                 where p.key_worker = ? and p.key_worker_agency = ?
                 group by p.client_id) caseload
             where (past_target or not ?)
               and (waiting_since, client_id) > (?, ?)
             order by waiting_since, client_id
             limit ?
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;

    Caseloads(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A page of the caller's clients, and one row more where there is another page.
     *
     * @param attention only clients with a wait that is past its service's target
     * @param after the row that the page comes after; none on the first
     */
    List<CaseloadRow> page(Caller caller, boolean attention, Instant now, CaseloadRow after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setString(2, caller.agency());
            select.setString(3, caller.account().toString());
            select.setString(4, caller.agency());
            select.setBoolean(5, attention);
            select.setObject(6, (after == null ? Instant.EPOCH : after.waitingSince()).atOffset(ZoneOffset.UTC));
            select.setObject(7, after == null ? FIRST : after.client());
            select.setInt(8, limit + 1);
            List<CaseloadRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new CaseloadRow(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant()));
                }
            }
            return rows;
        } catch (SQLException fault) {
            throw new IllegalStateException("The caseload could not be read", fault);
        }
    }
}
