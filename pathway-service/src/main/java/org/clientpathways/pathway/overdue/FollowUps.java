package org.clientpathways.pathway.overdue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    /** What fell due longer ago is told to nobody any more. */
    private static final Period LONG_PAST = Period.ofDays(14);

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

    private final AgroalDataSource database;

    FollowUps(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Overdue> some(Instant now, int limit) {
        return read(null, now, limit);
    }

    @Override
    public List<Overdue> of(Collection<UUID> clients, Instant now) {
        return read(clients.toArray(), now, Integer.MAX_VALUE);
    }

    private List<Overdue> read(Object[] clients, Instant now, int limit) {
        OffsetDateTime until = now.atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNTOLD)) {
            select.setObject(1, until.minus(LONG_PAST));
            select.setObject(2, until);
            var only = clients == null ? null : connection.createArrayOf("uuid", clients);
            select.setArray(3, only);
            select.setArray(4, only);
            select.setInt(5, limit);
            List<Overdue> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(told(row, now));
                }
            }
            return due;
        } catch (SQLException fault) {
            throw new IllegalStateException("The signposts to be followed up could not be read", fault);
        }
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
