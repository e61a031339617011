package org.clientpathways.notification.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What each agency is told, and how far each partition goes. */
@ApplicationScoped
class FeedTable {

    private static final String OPEN = """
            insert into feed_partition (partition, at_offset, place)
            select one, -1, 0 from unnest(?::integer[]) as one order by one
            on conflict do nothing
            """;
    private static final String LOCK = """
            select partition, at_offset, place from feed_partition
             where partition = any (?) order by partition for update
            """;
    private static final String ADVANCE = "update feed_partition set at_offset = ?, place = ? where partition = ?";
    private static final String ADD = """
            insert into agency_event
                (agency, partition, at_offset, place, event_id, client_id, sequence, type, services, told_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    FeedTable(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where these partitions end, which only this transaction may change until it ends. */
    SortedMap<Integer, Position> lock(Collection<Integer> partitions) {
        try (Connection connection = database.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN);
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            open.setArray(1, connection.createArrayOf("integer", partitions.toArray()));
            open.executeUpdate();
            lock.setArray(1, connection.createArrayOf("integer", partitions.toArray()));
            SortedMap<Integer, Position> ends = new TreeMap<>();
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    ends.put(row.getInt(1), new Position(row.getLong(2), row.getInt(3)));
                }
            }
            return ends;
        } catch (SQLException fault) {
            throw new IllegalStateException("The feed could not be locked", fault);
        }
    }

    /** Adds events, after which these are the ends of their partitions. */
    void add(List<AgencyEvent> events, SortedMap<Integer, Position> ends) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement advance = connection.prepareStatement(ADVANCE);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (var end : ends.entrySet()) {
                advance.setLong(1, end.getValue().offset());
                advance.setInt(2, end.getValue().place());
                advance.setInt(3, end.getKey());
                advance.addBatch();
            }
            advance.executeBatch();
            for (AgencyEvent one : events) {
                bind(connection, add, one, now);
            }
            add.executeBatch();
        } catch (SQLException fault) {
            throw new IllegalStateException("The feed could not be added to", fault);
        }
    }

    private static void bind(Connection connection, PreparedStatement add, AgencyEvent one, OffsetDateTime now)
            throws SQLException {
        add.setString(1, one.agency());
        add.setInt(2, one.partition());
        add.setLong(3, one.position().offset());
        add.setInt(4, one.position().place());
        add.setObject(5, one.event().id());
        add.setObject(6, UUID.fromString(one.event().key()));
        add.setLong(7, one.event().sequence());
        add.setString(8, one.event().type().typeName());
        add.setArray(
                9,
                one.services() == null
                        ? null
                        : connection.createArrayOf("uuid", one.services().toArray()));
        add.setObject(10, now);
        add.addBatch();
    }
}
