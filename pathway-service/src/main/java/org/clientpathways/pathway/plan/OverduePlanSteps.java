package org.clientpathways.pathway.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clientpathways.pathway.overdue.FallsDue;
import org.clientpathways.pathway.overdue.Overdue;

/**
 * Which planned steps are overdue, and have not been told of yet. The plan of a record that was merged into another pauses:
 * what brings its steps about may come under the record that goes on.
 */
@ApplicationScoped
class OverduePlanSteps implements FallsDue {

    /** A step that opened after its day is told of when it opens. */
    private static final String UNTOLD = """
            select p.id, p.client_id, s.id, p.agency, s.due_on
              from plan_step s
              join plan p on p.id = s.plan_id and p.ended_at is null
             cross join lateral (select (s.due_on + 1)::timestamp at time zone 'Europe/London') due(at)
             where s.dropped_at is null and s.done_on is null and s.fulfilled_at is null and s.open_since is not null
               and s.due_on <= ?
               and due.at <= ? and greatest(due.at, s.open_since) > ?
               and survivor_of(p.client_id) = p.client_id
               and (?::uuid[] is null or p.client_id = any(?::uuid[]))
               and not exists (
                   select from journal j
                    where j.subject = s.id::text and j.occurred_at = due.at
                      and j.type = 'org.clientpathways.plan.step-overdue.v1')
             limit ?
            """;

    private final Statements statements;

    OverduePlanSteps(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<Overdue> some(Instant now, int limit) {
        return read(null, now, limit);
    }

    @Override
    public List<Overdue> of(Collection<UUID> clients, Instant now) {
        return read(clients.toArray(UUID[]::new), now, Integer.MAX_VALUE);
    }

    private List<Overdue> read(UUID[] clients, Instant now, int limit) {
        return statements.read(
                UNTOLD,
                row -> new OverduePlanStep(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getObject(5, LocalDate.class))
                        .told(now),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                now,
                now.atOffset(ZoneOffset.UTC).minus(LONG_PAST).toInstant(),
                clients,
                clients,
                limit);
    }
}
