package org.clientpathways.notification.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.groundwork.taking.EventReader;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** The events that were taken in, as they were published. */
@ApplicationScoped
public class TakenEvents {

    private static final String OF_KEYS = """
            select key, id, sequence, type, subject, occurred_at, data
              from taken_event where topic in ('referral-events', 'pathway-events') and key = any(?)
            """;

    private static final String AFTER = """
            select t.key, t.id, t.sequence, t.type, t.subject, t.occurred_at, t.data
              from unnest(?::text[], ?::bigint[]) as after (key, sequence)
              join taken_event t on t.topic = ? and t.key = after.key and t.sequence > after.sequence
            """;

    private final AgroalDataSource database;
    private final EventReader reader;

    TakenEvents(AgroalDataSource database, ObjectMapper mapper) {
        this.database = database;
        this.reader = new EventReader(mapper);
    }

    /** All events taken about these clients, in no order, by the client's id. */
    public Map<String, List<PublishedEvent>> of(Collection<String> clients) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_KEYS)) {
            select.setArray(1, connection.createArrayOf("text", clients.toArray()));
            return byKey(select);
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("The events taken could not be read", fault);
        }
    }

    /** What was taken of a topic after these places, each a sequence by its key; in no order, by key. */
    public Map<String, List<PublishedEvent>> after(String topic, Map<String, Long> places) {
        List<Map.Entry<String, Long>> all = List.copyOf(places.entrySet());
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", all.stream().map(Map.Entry::getKey).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", all.stream().map(Map.Entry::getValue).toArray()));
            select.setString(3, topic);
            return byKey(select);
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("The events taken could not be read", fault);
        }
    }

    private Map<String, List<PublishedEvent>> byKey(PreparedStatement select)
            throws SQLException, JsonProcessingException {
        Map<String, List<PublishedEvent>> events = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                events.computeIfAbsent(rows.getString(1), key -> new ArrayList<>())
                        .add(read(rows));
            }
        }
        return events;
    }

    private PublishedEvent read(ResultSet row) throws SQLException, JsonProcessingException {
        EventType type = EventType.named(row.getString(4)).orElseThrow();
        return new PublishedEvent(
                row.getObject(2, UUID.class),
                type,
                row.getString(1),
                row.getLong(3),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                reader.data(type, row.getString(7)));
    }
}
