package org.clientpathways.referral.linkage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The clients of all agencies who are new or changed, and whom no one compared with other agencies' since. */
@ApplicationScoped
class ClientsToLook {

    private final AgroalDataSource database;

    ClientsToLook(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A client to compare.
     *
     * @param agency that registered them, for which row security is asked
     */
    record Candidate(UUID client, String agency) {}

    /**
     * Up to {@code limit} of them, in the order of their ids.
     *
     * @param beyond only those with higher ids; null for all
     */
    List<Candidate> some(UUID beyond, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select client_id, agency from linkages_to_look(?, ?)")) {
            query.setObject(1, beyond);
            query.setInt(2, limit);
            List<Candidate> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Candidate(row.getObject(1, UUID.class), row.getString(2)));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException("The clients to compare could not be read", fault);
        }
    }

    /** Takes a client off the list, with the transaction that compares them; false where another instance did. */
    boolean take(UUID client) {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement("select take_to_look(?)")) {
            take.setObject(1, client);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("A client to compare could not be taken", fault);
        }
    }
}
