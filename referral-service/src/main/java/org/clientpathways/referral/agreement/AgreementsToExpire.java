package org.clientpathways.referral.agreement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds the agreements whose end nobody was told of, of all agencies. */
@ApplicationScoped
class AgreementsToExpire {

    private static final String SOME = """
            select id, client_id, agency from agreements_to_expire(?, ?, ?)
            """;

    private final AgroalDataSource database;

    AgreementsToExpire(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * An agreement whose last day may be over.
     *
     * @param agency that holds the client, for which row security is asked
     */
    record Candidate(UUID agreement, UUID client, String agency) {}

    /**
     * Up to {@code limit} of them in the order of their ids.
     *
     * @param today the day in London
     * @param after only those with higher ids; null for all
     */
    List<Candidate> some(LocalDate today, UUID after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SOME)) {
            query.setObject(1, today);
            query.setObject(2, after);
            query.setInt(3, limit);
            List<Candidate> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Candidate(
                            row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException("The agreements that ended could not be read", fault);
        }
    }
}
