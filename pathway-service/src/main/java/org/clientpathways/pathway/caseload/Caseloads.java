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
            select client_id, waiting_since, overdue_steps, follow_ups_due, missed from (
                select p.client_id,
                       coalesce(min(s.waiting_since), timestamptz '9999-01-01 00:00:00Z') as waiting_since,
                       coalesce(bool_or((?::timestamptz at time zone 'Europe/London')::date
                                        - (s.waiting_since at time zone 'Europe/London')::date
                                        > case when s.sent_at is null then -1
                                               when s.responded_at is null then d.response_days else d.wait_days end),
                                false) as past_target,
                       (select count(*) from plan n join plan_step t on t.plan_id = n.id
                         where n.client_id = p.client_id and n.agency = p.key_worker_agency
                           and n.ended_at is null and t.dropped_at is null
                           and t.done_on is null and t.fulfilled_at is null and t.open_since is not null
                           and t.due_on < (?::timestamptz at time zone 'Europe/London')::date) as overdue_steps,
                       (select count(distinct j.subject)
                          from ids_of(p.client_id) one(id)
                          join journal j on j.key = one.id::text and j.topic = 'pathway-events'
                           and j.type = 'org.clientpathways.signpost.follow-up-due.v1'
                         where j.data::json ->> 'agency' = p.key_worker_agency
                           and not exists (
                               select from taken_event e
                                where e.client_id = one.id and e.subject = j.subject
                                  and e.type = 'org.clientpathways.signpost.followed-up.v1'
                                  and e.occurred_at >= j.occurred_at)) as follow_ups_due,
                       (select count(*)
                          from ids_of(p.client_id) one(id)
                          join step r on r.client_id = one.id
                          join contact c on c.referral_id = r.id
                          join contact_outcome o on o.contact_id = c.id and o.status = 'missed'
                         where r.left_at is null
                           and r.referring_agency = p.key_worker_agency
                           and not exists (
                               select from contact later
                                 left join contact_outcome became on became.contact_id = later.id
                                where later.referral_id = c.referral_id and later.appointment_at > c.appointment_at
                                  and became.status is distinct from 'cancelled')) as missed
                  from pathway p
                 cross join lateral ids_of(p.client_id) record(id)
                  left join step s on s.client_id = record.id and s.waiting_since is not null
                                  and s.referring_agency = ?
                  left join service d on d.id = s.service_id
                 where p.key_worker = ? and p.key_worker_agency = ? and p.merged_into is null
                 group by p.client_id) caseload
             where (past_target or overdue_steps + follow_ups_due + missed > 0 or not ?)
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
     * @param attention only clients with something that needs the key worker
     * @param after the row that the page comes after; none on the first
     */
    List<CaseloadRow> page(Caller caller, boolean attention, Instant now, CaseloadRow after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            select.setString(3, caller.agency());
            select.setString(4, caller.account().toString());
            select.setString(5, caller.agency());
            select.setBoolean(6, attention);
            select.setObject(7, (after == null ? Instant.EPOCH : after.waitingSince()).atOffset(ZoneOffset.UTC));
            select.setObject(8, after == null ? FIRST : after.client());
            select.setInt(9, limit + 1);
            List<CaseloadRow> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new CaseloadRow(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            new Attention(row.getInt(3), row.getInt(4), row.getInt(5))));
                }
            }
            return rows;
        } catch (SQLException fault) {
            throw new IllegalStateException("The caseload could not be read", fault);
        }
    }
}
