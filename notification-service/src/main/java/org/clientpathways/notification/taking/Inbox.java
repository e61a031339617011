package org.clientpathways.notification.taking;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.clientpathways.groundwork.taking.Arrival;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.groundwork.taking.Taker;

/** Keeps each event that is taken in, once. */
@ApplicationScoped
class Inbox implements Taker {

    private static final String KEEP = """
            insert into taken_event (id, topic, key, sequence, type, subject, occurred_at, data)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    private final AgroalDataSource database;

    Inbox(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void take(List<Arrival> arrivals) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (Arrival arrival : arrivals) {
                if (arrival.event().isPresent()) {
                    add(keep, arrival.event().get(), arrival.json());
                }
            }
            keep.executeBatch();
        } catch (SQLException fault) {
            throw new IllegalStateException("The events could not be kept", fault);
        }
    }

    private static void add(PreparedStatement keep, PublishedEvent event, String json) throws SQLException {
        keep.setObject(1, event.id());
        keep.setString(2, event.topic());
        keep.setString(3, event.key());
        keep.setLong(4, event.sequence());
        keep.setString(5, event.type().typeName());
        keep.setString(6, event.subject());
        keep.setObject(7, event.occurredAt().atOffset(ZoneOffset.UTC));
        keep.setString(8, json);
        keep.addBatch();
    }
}
