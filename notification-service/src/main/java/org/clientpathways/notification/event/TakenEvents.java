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

    private final AgroalDataSource database;
    private final EventReader reader;

    TakenEvents(AgroalDataSource database, ObjectMapper mapper) {
        this.database = database;
        this.reader = new EventReader(mapper);
    }

    /** All events taken about these clients, in no order, by the client's id. */
    public Map<String, List<PublishedEvent>> of(Collection<String> clients) {
        Map<String, List<PublishedEvent>> events = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_KEYS)) {
            select.setArray(1, connection.createArrayOf("text", clients.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.computeIfAbsent(rows.getString(1), key -> new ArrayList<>())
                            .add(read(rows));
                }
            }
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("The events taken could not be read", fault);
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
