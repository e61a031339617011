package org.clientpathways.referral.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the application's own role can and cannot do, whatever the application asks. */
@QuarkusTest
class TheDatabaseHoldsLinkagesTest {

    private final String family = World.letters(9);
    private Worker here;
    private Worker there;
    private UUID clientHere;
    private UUID clientThere;

    @Inject
    AgroalDataSource asTheApplication;

    @BeforeEach
    void onePersonIsKnownToTwoAgencies() throws SQLException {
        here = Worker.keyWorker(World.agency());
        there = Worker.keyWorker(World.agency());
        clientHere = World.client(here);
        clientThere = World.client(there);
        for (UUID client : List.of(clientHere, clientThere)) {
            Owner.run("update client_identity set family_name = '" + family + "', folded_name = ' " + family
                    + " robin', born_on = '1984-05-03' where client_id = '" + client + "'");
        }
    }

    @Test
    void onlyWhoIsLikeAnOwnClientIsFoundElsewhere() throws SQLException {
        String like = "select client_id from like_clients_elsewhere('%s', '{robin}', '{1984-05-03}')";
        assertThat(ask(here, like.formatted(clientHere))).contains(clientThere.toString());
        assertThat(ask(here, like.formatted(clientThere))).isEmpty();
    }

    @Test
    void noDateIsAskedForThatIsNoSlipOfTheClientsOwn() throws SQLException {
        String born = "select born_on from like_clients_elsewhere('" + clientHere
                + "', '{}', '{%s}') where client_id = '" + clientThere + "'";
        for (String slip : List.of("1984-05-03", "1984-03-05", "1948-05-03", "1984-05-30")) {
            bornOn(clientThere, slip);
            assertThat(ask(here, born.formatted(slip))).as(slip).containsExactly(slip);
        }
        bornOn(clientThere, "1971-11-28");
        assertThat(ask(here, born.formatted("1971-11-28"))).isEmpty();
    }

    @Test
    void aSideDecidesForItselfAlone() throws SQLException {
        Owner.run(pair(here.agency(), there.agency()));
        boolean first = isFirst(clientHere);
        String own = decide(first ? "a" : "b");
        String others = decide(first ? "b" : "a");
        assertThat(ask(here, own)).containsExactly("open");
        assertThatThrownBy(() -> ask(here, others)).hasMessageContaining("A side decides for itself");
        assertThat(ask(there, others)).containsExactly("open");
    }

    @Test
    void noPairIsKeptThatIsDecidedAlready() {
        assertThatThrownBy(() -> ask(
                        here,
                        "insert into linkage (id, a, a_agency, b, b_agency, score, reasons, found_at, b_same, b_account,"
                                + " b_decided_at) values (gen_random_uuid(), '" + clientHere + "', '" + here.agency()
                                + "', '" + clientThere + "', '" + there.agency()
                                + "', 80, '{same-birth-date}', now(), true, gen_random_uuid(), now())"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aPairIsOfAgenciesThatHoldItsClients() throws SQLException {
        String stranger = World.agency();
        for (String kept : List.of(
                pair(here.agency(), stranger), pair(stranger, there.agency()), pair(there.agency(), here.agency()))) {
            assertThatThrownBy(() -> Owner.run(kept)).hasMessageContaining("A side of a pair holds its client");
        }
        assertThatThrownBy(() -> ask(here, pair(here.agency(), stranger)))
                .hasMessageContaining("A side of a pair holds its client");
        ask(here, pair(here.agency(), there.agency()));
        Owner.run("update client_holding set key_worker_agency = '" + stranger + "' where client_id = '" + clientThere
                + "'");
        ask(here, pair(here.agency(), stranger));
        ask(here, pair(here.agency(), there.agency()));
    }

    /** Keeps the two clients as a pair, as if these agencies held them. */
    private String pair(String agencyHere, String agencyThere) {
        boolean first = isFirst(clientHere);
        return "insert into linkage (id, a, a_agency, b, b_agency, score, reasons, found_at) values (gen_random_uuid(), '"
                + (first ? clientHere : clientThere) + "', '" + (first ? agencyHere : agencyThere) + "', '"
                + (first ? clientThere : clientHere) + "', '" + (first ? agencyThere : agencyHere)
                + "', 80, '{same-birth-date}', now())";
    }

    private boolean isFirst(UUID client) {
        return client.toString().compareTo((client.equals(clientHere) ? clientThere : clientHere).toString()) < 0;
    }

    private static String decide(String side) {
        return "update linkage set s_same = true, s_account = gen_random_uuid(), s_decided_at = now() returning status"
                .replace("s_", side + "_");
    }

    private static void bornOn(UUID client, String day) throws SQLException {
        Owner.run("update client_identity set born_on = '" + day + "' where client_id = '" + client + "'");
    }

    /** The first column of all rows that the agency is given; what it changed is undone. */
    private List<String> ask(Worker worker, String statement) throws SQLException {
        try (Connection connection = asTheApplication.getConnection();
                Statement asking = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                asking.execute("set local pathways.agency = '" + worker.agency() + "'");
                List<String> given = new ArrayList<>();
                if (asking.execute(statement)) {
                    try (ResultSet row = asking.getResultSet()) {
                        while (row.next()) {
                            given.add(row.getString(1));
                        }
                    }
                }
                return given;
            } finally {
                connection.rollback();
            }
        }
    }
}
