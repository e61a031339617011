package org.clientpathways.pathway.plan;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Plain SQL in the caller's transaction, as everywhere in this service. */
@ApplicationScoped
class Statements {

    /** What a row says. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    Statements(AgroalDataSource database) {
        this.database = database;
    }

    /** What each row says that a query with these values gives. */
    <T> List<T> read(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, values);
            List<T> read = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.add(reading.of(row));
                }
            }
            return read;
        } catch (SQLException fault) {
            throw new IllegalStateException("The plans could not be read", fault);
        }
    }

    /** How many rows were written. */
    int write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("The plan could not be written", fault);
        }
    }

    /** An instant; none where there is none. */
    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** An array of texts. */
    static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(i + 1, value);
        }
    }
}
