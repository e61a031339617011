package org.clientpathways.notification.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs plain SQL, in the transaction under way where there is one. */
@ApplicationScoped
public class Statements {

    private final AgroalDataSource database;

    Statements(AgroalDataSource database) {
        this.database = database;
    }

    /** Reads one row. */
    public interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** What a query finds; ids in a collection are given to it as an array. */
    public <T> List<T> find(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reading.from(row));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException("What was asked for could not be read", fault);
        }
    }

    /** Changes rows; tells how many. */
    public int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, values);
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("The change could not be written", fault);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Collection<?> ids) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", ids.toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
