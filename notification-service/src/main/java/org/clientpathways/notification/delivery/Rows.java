package org.clientpathways.notification.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Runs this feature's statements in the transaction under way. */
@ApplicationScoped
class Rows {

    private final AgroalDataSource database;

    Rows(AgroalDataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What a query finds. A list is given to the database as an array. */
    <T> List<T> find(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException("The deliveries could not be read", fault);
        }
    }

    /** Changes rows; tells how many. */
    int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("The deliveries could not be changed", fault);
        }
    }

    /** Changes rows by each of these, in one round trip; tells how many by each. */
    int[] changeAll(String sql, Collection<Object[]> each) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : each) {
                bind(connection, statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException fault) {
            throw new IllegalStateException("The deliveries could not be changed", fault);
        }
    }

    /** An instant of a row, or null. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof List<?> list) {
                statement.setArray(i + 1, array(connection, list));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static Array array(Connection connection, List<?> list) throws SQLException {
        String type = list.stream().allMatch(UUID.class::isInstance) ? "uuid" : "text";
        return connection.createArrayOf(type, list.toArray());
    }
}
