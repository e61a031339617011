package org.clientpathways.notification.taking;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.clientpathways.groundwork.taking.Arrival;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.groundwork.taking.Taker;

/** Keeps each event that is taken in, once, and hands those that are new to the features that use them. */
@ApplicationScoped
class Inbox implements Taker {

    private static final String KEEP = """
            insert into taken_event (id, topic, key, sequence, type, subject, occurred_at, data)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    private final AgroalDataSource database;
    private final List<EventUse> uses;

    Inbox(AgroalDataSource database, @All List<EventUse> uses) {
        this.database = database;
        this.uses = uses;
    }

    @Override
    public void take(List<Arrival> arrivals) {
        List<Arrival> fresh = keep(
                arrivals.stream().filter(arrival -> arrival.event().isPresent()).toList());
        if (!fresh.isEmpty()) {
            uses.forEach(use -> use.take(fresh));
        }
    }

    @Override
    public void passed(Map<TopicPartition, Long> done) {
        uses.forEach(EventUse::committed);
    }

    /** Keeps the events; gives those that were not kept before. */
    private List<Arrival> keep(List<Arrival> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            for (Arrival arrival : events) {
                add(keep, arrival.event().get(), arrival.json());
            }
            int[] kept = keep.executeBatch();
            List<Arrival> fresh = new ArrayList<>();
            for (int i = 0; i < kept.length; i++) {
                if (kept[i] == 1) {
                    fresh.add(events.get(i));
                }
            }
            return fresh;
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
