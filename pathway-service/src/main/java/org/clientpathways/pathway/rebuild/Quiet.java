package org.clientpathways.pathway.rebuild;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.clientpathways.contracts.Topic;
import org.clientpathways.groundwork.problem.Problem;

/**
 * Knows which events are being read again after a {@link Rebuild}: nothing is sent for them, and routes are not shown
 * until the last of them is taken. What is read again is kept in a table, so that it holds across restarts; a rebuild
 * begins while no instance runs, so that each learns of it when it starts.
 */
@ApplicationScoped
public class Quiet {

    private final AgroalDataSource database;
    private volatile Map<Integer, Long> until;

    Quiet(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether some events are still to be read again. */
    public boolean isUnderWay() {
        return !until().isEmpty();
    }

    /** @throws Problem 503 while routes are not whole again */
    public void refuseWhileUnderWay() {
        if (isUnderWay()) {
            throw new Problem(
                    503,
                    "unavailable",
                    "Not available just now",
                    "The routes are being worked out anew from their events. Try again in a moment.");
        }
    }

    /** Whether the event at this place was taken before the rebuild. */
    public boolean covers(String topic, int partition, long offset) {
        return topic.equals(Topic.REFERRAL_EVENTS.topicName()) && offset < until().getOrDefault(partition, 0L);
    }

    /** Notes how far each partition is done. */
    public void passed(Map<TopicPartition, Long> done) {
        if (!isUnderWay()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from rebuild where partition_number = ? and quiet_until <= ?")) {
            for (Map.Entry<TopicPartition, Long> one : done.entrySet()) {
                if (one.getKey().topic().equals(Topic.REFERRAL_EVENTS.topicName())) {
                    delete.setInt(1, one.getKey().partition());
                    delete.setLong(2, one.getValue());
                    if (delete.executeUpdate() > 0) {
                        until.remove(one.getKey().partition());
                    }
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The progress of the rebuild could not be noted", fault);
        }
    }

    private Map<Integer, Long> until() {
        Map<Integer, Long> known = until;
        if (known == null) {
            known = read();
            until = known;
        }
        return known;
    }

    private Map<Integer, Long> read() {
        Map<Integer, Long> read = new ConcurrentHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select partition_number, quiet_until from rebuild");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                read.put(rows.getInt(1), rows.getLong(2));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The progress of the rebuild could not be read", fault);
        }
        return read;
    }
}
