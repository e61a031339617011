package org.clientpathways.referral.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TheWaitingTablesRefuseTest {

    @Inject
    AgroalDataSource database;

    @Test
    void twoInOnePlace() {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        assertThatThrownBy(() -> Owner.run("update waiting_place set rank = (select rank from waiting_place"
                        + " where referral_id = '" + three.get(0) + "') where referral_id = '" + three.get(1) + "'"))
                .hasMessageContaining("waiting_place_in_order");
    }

    @Test
    void aMoveWithoutAReason() {
        String waits = WaitingLine.made().waits(1, "routine");
        assertThatThrownBy(() -> Owner.run(moving(waits, "null"))).hasMessageContaining("violates check constraint");
    }

    @Test
    void aMoveOfWhoDoesNotWait() {
        WaitingLine list = WaitingLine.made();
        String started = list.waits(1, "routine");
        list.line().answer(started, "start", Map.of()).statusCode(200);
        assertThatThrownBy(() -> Owner.run(moving(started, "'Why'"))).hasMessageContaining("only a client on the list");
    }

    @Test
    void theApplicationChangesAPlaceByAMoveAlone() {
        String waits = WaitingLine.made().waits(1, "routine");
        for (String change : List.of(
                "update waiting_place set rank = 'x' where referral_id = '" + waits + "'",
                "delete from waiting_place where referral_id = '" + waits + "'",
                "update waiting_move set words = 'x'",
                "delete from waiting_move")) {
            assertThatThrownBy(() -> asTheApplication("", change)).as(change).hasMessageContaining("permission denied");
        }
    }

    @Test
    void whoIsNoStaffReadsNoPlaceAndMovesNobody() throws SQLException {
        Line line = Line.withAgreement();
        String waits = new WaitingLine(line).waits(1, "routine");
        String settings = "set local pathways.agency = '%s'; set local pathways.services = '{%s}';";
        String referrer = settings.formatted(line.keyWorker().agency(), "");
        String staff = settings.formatted(line.serviceWorker().agency(), line.service());
        String places = "select referral_id from waiting_place where referral_id = '" + waits + "'";
        String list = "select referral_id from waiting_list('" + line.service() + "', 0, '', 10)";
        assertThat(rows(staff, places)).containsExactly(waits);
        assertThat(rows(staff, list)).containsExactly(waits);
        assertThat(rows(referrer, places)).isEmpty();
        assertThat(rows(referrer, list)).isEmpty();
        assertThat(rows(
                        referrer,
                        list.replace("waiting_list(", "waiting_reviews(").replace("0, ''", "'2099-01-01', 0, ''")))
                .isEmpty();
        assertThatThrownBy(() -> asTheApplication(referrer, moving(waits, "'Why'")))
                .isInstanceOf(SQLException.class);
    }

    /** As taking a step back does, in one transaction that is not kept. */
    @Test
    void whoComesBackByATakenBackStepStandsWhereTheyStood() throws SQLException {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        list.move(three.get(2), "toPosition", 1).statusCode(200);
        list.review(three.get(2), Map.of("priority", "urgent", "reviewOn", "2099-01-01"))
                .statusCode(200);
        list.move(three.get(1), "toPosition", 2).statusCode(200);
        String id = "'" + three.get(2) + "'";
        try (Connection owner = Owner.connect();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("update referral set status = 'started', waiting_since = null, priority = null,"
                    + " review_on = null where id = " + id);
            assertThat(first(statement, "select count(*) from waiting_place where on_list and referral_id = " + id))
                    .isEqualTo("0");
            statement.execute("update referral set status = 'waiting', waiting_since = '2026-03-03T09:00:00Z',"
                    + " priority = 'routine', review_on = '2030-01-01' where id = " + id);
            assertThat(first(statement, "select priority || ' ' || review_on from referral where id = " + id))
                    .isEqualTo("urgent 2099-01-01");
            assertThat(first(statement, "select waiting_position(" + id + ")")).isEqualTo("1");
            statement.execute("update referral set status = 'accepted', waiting_since = null, priority = null,"
                    + " review_on = null where id = " + id);
            statement.execute("update referral set status = 'waiting', waiting_since = '2026-03-09T09:00:00Z',"
                    + " priority = 'routine', review_on = '2030-01-01' where id = " + id);
            assertThat(first(statement, "select waiting_position(" + id + ")"))
                    .as("who is put on the list anew begins anew")
                    .isEqualTo("3");
            owner.rollback();
        }
    }

    private static String moving(String referral, String words) {
        return "insert into waiting_move (id, referral_id, waiting_since, kind, recorded_at, agency, account, account_name,"
                + " rank, words) select gen_random_uuid(), r.id, p.waiting_since, 'move', now(), r.receiving_agency,"
                + " gen_random_uuid(), 'x', 'x', " + words
                + " from referral r join waiting_place p on p.referral_id = r.id"
                + " where r.id = '" + referral + "'";
    }

    private void asTheApplication(String settings, String change) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(settings + change);
                if (statement.getUpdateCount() == 0) {
                    throw new SQLException("nothing changed");
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private List<String> rows(String settings, String query) throws SQLException {
        List<String> rows = new java.util.ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(settings);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            } finally {
                connection.rollback();
            }
        }
        return rows;
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
