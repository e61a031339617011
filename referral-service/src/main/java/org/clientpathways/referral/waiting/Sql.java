package org.clientpathways.referral.waiting;

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
import java.util.Optional;

/** Statements on the waiting lists, in the transaction that runs: they are counted and compared, which entities are not for. */
@ApplicationScoped
class Sql {

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Reads something from a row. */
    interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    <T> Optional<T> one(String query, Row<T> read, Object... values) {
        return all(query, read, values).stream().findFirst();
    }

    <T> List<T> all(String query, Row<T> read, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(read.of(row));
            }
            return found;
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    void change(String change, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, change, values)) {
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw failed(fault);
        }
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static IllegalStateException failed(SQLException fault) {
        return new IllegalStateException("The waiting list could not be read or changed", fault);
    }
}
