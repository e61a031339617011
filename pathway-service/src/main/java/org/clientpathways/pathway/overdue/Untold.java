package org.clientpathways.pathway.overdue;

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
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads what fell due and was not told of yet, by the query of its kind, in the caller's transaction. */
@ApplicationScoped
class Untold {

    /** What a row says. */
    interface Reading {
        Overdue of(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    Untold(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What each row says.
     *
     * @param sql takes the instants after which and up to which it fell due, the clients twice, and the most rows
     * @param clients whose; null for everybody's
     */
    List<Overdue> read(String sql, Collection<UUID> clients, Instant now, int limit, Reading reading) {
        OffsetDateTime until = now.atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, until.minus(FallsDue.LONG_PAST));
            select.setObject(2, until);
            var only = clients == null ? null : connection.createArrayOf("uuid", clients.toArray());
            select.setArray(3, only);
            select.setArray(4, only);
            select.setInt(5, limit);
            List<Overdue> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(reading.of(row));
                }
            }
            return due;
        } catch (SQLException fault) {
            throw new IllegalStateException("What is overdue could not be read", fault);
        }
    }
}
