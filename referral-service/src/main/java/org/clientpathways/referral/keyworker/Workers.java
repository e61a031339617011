package org.clientpathways.referral.keyworker;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;

/** Who works for an agency as a key worker: every account that ever acted so for it. */
@ApplicationScoped
public class Workers {

    private static final String NOTE = """
            insert into worker (agency, account, name)
            select ?, ?, ? where exists (select from agency where alias = ?) on conflict do nothing
            """;
    private static final String RENAME = "update worker set name = ? where agency = ? and account = ? and name <> ?";
    private static final String FIND = "select account, name, left_on from worker where agency = ? and account = ?";
    /** Whoever is about to give them a client goes first; to record that they left waits for it, and the other way round. */
    private static final String FIND_TO_STAY = FIND + " for share";

    private static final String MARK = "update worker set left_on = ? where agency = ? and account = ?";
    private static final String CASELOADS = "select * from caseloads(?, ?)";

    private final AgroalDataSource database;

    Workers(AgroalDataSource database) {
        this.database = database;
    }

    /** Notes that the caller acts as key worker for their agency, under the name that they have now. */
    void note(Caller caller) {
        change(NOTE, caller.agency(), caller.account(), caller.name(), caller.agency());
        change(RENAME, caller.name(), caller.agency(), caller.account(), caller.name());
    }

    /** The agency's worker with this account; empty where nobody with it acted as key worker there. */
    public Optional<Colleague> find(String agency, UUID account) {
        return find(FIND, agency, account);
    }

    private Optional<Colleague> find(String asked, String agency, UUID account) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(asked)) {
            query.setString(1, agency);
            query.setObject(2, account);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(colleague(row)) : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The worker could not be read", fault);
        }
    }

    /**
     * The agency's worker with this account, who can be given clients, and stays so to the end of the transaction.
     *
     * @param field where the request names them
     * @throws Problem 400 where there is none, 409 where they left
     */
    public Colleague requireStaying(String agency, UUID account, String field) {
        Colleague colleague = find(FIND_TO_STAY, agency, account)
                .orElseThrow(() -> Problem.badRequest(
                        field, "Name a key worker of your agency, who has signed in here at least once"));
        if (colleague.left()) {
            throw left();
        }
        return colleague;
    }

    /**
     * Goes on only where the caller did not leave their agency.
     *
     * @throws Problem 409
     */
    public void requireStaying(Caller caller) {
        if (find(FIND_TO_STAY, caller.agency(), caller.account())
                .filter(Colleague::left)
                .isPresent()) {
            throw left();
        }
    }

    private static Problem left() {
        return new Problem(
                409,
                "worker-left",
                "That key worker left",
                "Name another key worker, or ask a manager of the agency to record that they are back.");
    }

    /** Records since when a worker of the agency works there no more, or with null that they do; false where there is none. */
    boolean mark(String agency, UUID account, LocalDate leftOn) {
        return change(MARK, leftOn, agency, account) > 0;
    }

    /**
     * Up to {@code most} of the asking agency's, by name, each with what they have to do.
     *
     * @param after the account of the last one that was seen; null to begin
     */
    public List<Caseload> caseloads(UUID after, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(CASELOADS)) {
            query.setObject(1, after);
            query.setInt(2, most);
            List<Caseload> loads = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    loads.add(Caseload.of(colleague(row), row.getLong("clients"), row.getLong("open_referrals")));
                }
            }
            return loads;
        } catch (SQLException fault) {
            throw new IllegalStateException("The caseloads could not be read", fault);
        }
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        return Colleague.of(
                row.getObject("account", UUID.class), row.getString("name"), row.getObject("left_on", LocalDate.class));
    }

    private int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            return change.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("The worker could not be written", fault);
        }
    }
}
