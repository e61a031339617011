package org.clientpathways.pathway.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Which steps are overdue, and have not been told of yet. */
@ApplicationScoped
class OverdueSteps implements FallsDue {

    private static final String UNTOLD = """
            select s.client_id, s.id, s.service_id, s.agency, t.target, s.responded_at is not null, due.at
              from step s
              join service d on d.id = s.service_id
             cross join lateral (select case when s.responded_at is null then d.response_days else d.wait_days end) t(target)
             cross join lateral (select ((s.waiting_since at time zone 'Europe/London')::date + t.target + 1)::timestamp
                                        at time zone 'Europe/London') due(at)
             where s.waiting_since is not null and s.sent_at is not null
               and due.at > ? and due.at <= ?
               and (?::uuid[] is null or s.client_id = any(?))
               and not exists (
                   select from journal j
                    where j.subject = s.id::text and j.occurred_at = due.at
                      and j.type = case when s.responded_at is null then 'org.clientpathways.silence.noticed.v1'
                                        else 'org.clientpathways.wait.target-passed.v1' end)
             limit ?
            """;

    private final Untold untold;

    OverdueSteps(Untold untold) {
        this.untold = untold;
    }

    @Override
    public List<Overdue> some(Instant now, int limit) {
        return untold.read(UNTOLD, null, now, limit, row -> step(row).told(now));
    }

    @Override
    public List<Overdue> of(Collection<UUID> clients, Instant now) {
        return untold.read(
                UNTOLD, clients, now, Integer.MAX_VALUE, row -> step(row).told(now));
    }

    private static OverdueStep step(ResultSet row) throws SQLException {
        return new OverdueStep(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getInt(5),
                row.getBoolean(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
