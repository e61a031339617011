package org.clientpathways.pathway.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.clientpathways.contracts.EventType;
import org.clientpathways.groundwork.taking.Arrival;
import org.clientpathways.groundwork.taking.EventReader;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * The events taken about clients, each kept once. Plain SQL, as everywhere in this service: its rows are written and read
 * by the hundred and never one by one, which an entity manager would only stand in the way of.
 */
@ApplicationScoped
public class TakenEvents {

    private static final String ADD = """
            insert into taken_event (id, client_id, topic, sequence, type, subject, occurred_at, data)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
            on conflict (id) do nothing
            returning id
            """;

    /** With them what was planned and closed in this service, which is recorded in its journal and nowhere taken. */
    private static final String OF_CLIENTS = """
            select client_id, id, sequence, type, subject, occurred_at, data
              from taken_event where client_id = any(?)
             union all
            select key::uuid, id, sequence, type, subject, occurred_at, data
              from journal where key = any(?)
               and type in ('org.clientpathways.plan.set.v1', 'org.clientpathways.pathway.closed.v1')
            """;

    private final AgroalDataSource database;
    private final EventReader reader;

    TakenEvents(AgroalDataSource database, ObjectMapper mapper) {
        this.database = database;
        this.reader = new EventReader(mapper);
    }

    /** Keeps those of these events that were not taken before, and gives them back. */
    public List<PublishedEvent> add(List<Arrival> arrivals) {
        Map<UUID, PublishedEvent> events = new HashMap<>();
        arrivals.forEach(arrival -> events.put(event(arrival).id(), event(arrival)));
        List<PublishedEvent> added = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            array(insert, 1, "uuid", arrivals, arrival -> event(arrival).id());
            array(insert, 2, "uuid", arrivals, arrival -> UUID.fromString(arrival.key()));
            array(insert, 3, "text", arrivals, Arrival::topic);
            array(insert, 4, "bigint", arrivals, arrival -> event(arrival).sequence());
            array(insert, 5, "text", arrivals, arrival -> event(arrival).type().typeName());
            array(insert, 6, "text", arrivals, arrival -> event(arrival).subject());
            array(
                    insert,
                    7,
                    "timestamptz",
                    arrivals,
                    arrival ->
                            event(arrival).occurredAt().atOffset(ZoneOffset.UTC).toString());
            array(insert, 8, "text", arrivals, Arrival::json);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    added.add(events.get(rows.getObject(1, UUID.class)));
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The events could not be kept", fault);
        }
        return added;
    }

    /** All events about one client that a route is made of, in no order. */
    public List<PublishedEvent> of(UUID client) {
        return of(List.of(client)).getOrDefault(client, List.of());
    }

    /** All events about these clients that a route is made of, in no order. */
    public Map<UUID, List<PublishedEvent>> of(Collection<UUID> clients) {
        Map<UUID, List<PublishedEvent>> events = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_CLIENTS)) {
            select.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", clients.stream().map(UUID::toString).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID client = rows.getObject(1, UUID.class);
                    events.computeIfAbsent(client, key -> new ArrayList<>()).add(read(rows, client));
                }
            }
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("The events taken could not be read", fault);
        }
        return events;
    }

    private PublishedEvent read(ResultSet row, UUID client) throws SQLException, JsonProcessingException {
        EventType type = EventType.named(row.getString(4)).orElseThrow();
        return new PublishedEvent(
                row.getObject(2, UUID.class),
                type,
                client.toString(),
                row.getLong(3),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                reader.data(type, row.getString(7)));
    }

    private static PublishedEvent event(Arrival arrival) {
        return arrival.event().orElseThrow();
    }

    private static void array(
            PreparedStatement insert, int place, String type, List<Arrival> arrivals, Function<Arrival, Object> value)
            throws SQLException {
        Object[] values = arrivals.stream().map(value).toArray();
        insert.setArray(place, insert.getConnection().createArrayOf(type, values));
    }
}
