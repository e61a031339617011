package org.clientpathways.pathway.closing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.groundwork.access.Caller;

/** The closings, each written once. */
@ApplicationScoped
class Closings {

    private static final String LATEST = """
            select agency, outcome, planned, closed_at from pathway_closing
             where client_id = ? order by closed_at desc limit 1
            """;

    private static final String ADD = """
            insert into pathway_closing (id, client_id, agency, outcome, planned, closed_by, closed_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;

    Closings(AgroalDataSource database) {
        this.database = database;
    }

    /** The last time that the client's route was closed. */
    Optional<Closing> latest(UUID client) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LATEST)) {
            select.setObject(1, client);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Closing(
                                client,
                                row.getString(1),
                                Code.of(Outcome.class, row.getString(2)),
                                row.getBoolean(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The closings could not be read", fault);
        }
    }

    /** Writes a closing. */
    void add(Closing closing, Caller by) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, closing.clientId());
            insert.setString(3, closing.agency());
            insert.setString(4, closing.outcome().code());
            insert.setBoolean(5, closing.planned());
            insert.setObject(6, by.account());
            insert.setObject(7, closing.closedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("The closing could not be written", fault);
        }
    }
}
