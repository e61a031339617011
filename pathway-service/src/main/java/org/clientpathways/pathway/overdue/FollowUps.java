package org.clientpathways.pathway.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.SignpostFollowUpDue;
import org.clientpathways.groundwork.journal.Journal;

/** Which signposts are to be followed up since the day came, which begins in London, and have not been told of yet. */
@ApplicationScoped
class FollowUps implements FallsDue {

    private static final String UNTOLD = """
            select s.client_id, s.id, s.service_id, s.agency, s.follow_up_on, due.at
              from signpost s
             cross join lateral (select s.follow_up_on::timestamp at time zone 'Europe/London') due(at)
             where s.follow_up_on between (?::timestamptz at time zone 'Europe/London')::date
                                      and (?::timestamptz at time zone 'Europe/London')::date
               and (?::uuid[] is null or s.client_id = any(?))
               and not exists (
                   select from journal j
                    where j.subject = s.id::text and j.occurred_at = due.at
                      and j.type = 'org.clientpathways.signpost.follow-up-due.v1')
             limit ?
            """;

    private final Untold untold;

    FollowUps(Untold untold) {
        this.untold = untold;
    }

    @Override
    public List<Overdue> some(Instant now, int limit) {
        return untold.read(UNTOLD, null, now, limit, row -> told(row, now));
    }

    @Override
    public List<Overdue> of(Collection<UUID> clients, Instant now) {
        return untold.read(UNTOLD, clients, now, Integer.MAX_VALUE, row -> told(row, now));
    }

    private static Overdue told(ResultSet row, Instant now) throws SQLException {
        UUID client = row.getObject(1, UUID.class);
        UUID signpost = row.getObject(2, UUID.class);
        Instant dueAt = row.getObject(6, OffsetDateTime.class).toInstant();
        var data = new SignpostFollowUpDue(
                signpost,
                client,
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                now);
        UUID id = Ids.derived(signpost, EventType.of(data), dueAt);
        return new Overdue(client, new Journal.Entry(id, client.toString(), signpost.toString(), dueAt, data));
    }
}
