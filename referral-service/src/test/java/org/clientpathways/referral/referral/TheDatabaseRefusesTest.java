package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be, the tables refuse too, even to the application's own role. */
@QuarkusTest
class TheDatabaseRefusesTest {

    @Inject
    AgroalDataSource database;

    @Test
    void theTableOfWhatMayFollowIsThatOfTheCode() throws SQLException {
        Set<String> inCode = new HashSet<>();
        for (ReferralStatus from : ReferralStatus.values()) {
            from.mayBecome().forEach(to -> inCode.add(from.code() + " " + to.code()));
        }
        Set<String> inTable = new HashSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select from_status || ' ' || to_status from referral_transition")) {
            while (row.next()) {
                inTable.add(row.getString(1));
            }
        }
        assertThat(inTable).isEqualTo(inCode);
    }

    @Test
    void aMilestoneOutOfOrderIsRefused() {
        String referral = Line.withAgreement().sent();
        assertThatThrownBy(() -> Owner.run(follow(referral, "'ended'", "r.milestone_at")))
                .hasMessageContaining("violates foreign key constraint");
    }

    @Test
    void aMilestoneBeforeTheOneItFollowsIsRefused() {
        String referral = Line.withAgreement().sent();
        assertThatThrownBy(() -> Owner.run(follow(referral, "'accepted'", "r.milestone_at - interval '1 second'")))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void aMilestoneInTheFutureIsRefused() {
        String referral = Line.withAgreement().sent();
        assertThatThrownBy(() -> Owner.run(follow(referral, "'accepted'", "now() + interval '1 hour'")))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void twoMilestonesCannotFollowTheSameOne() throws SQLException {
        String referral = Line.withAgreement().after("accept");
        assertThatThrownBy(() -> Owner.run("insert into referral_milestone (referral_id, sequence, transition, status,"
                        + " occurred_at, recorded_at, previous, previous_status, previous_at, agency, account,"
                        + " account_name) select referral_id, sequence, 'decline', 'declined', occurred_at, recorded_at,"
                        + " previous, previous_status, previous_at, agency, account, account_name"
                        + " from referral_milestone where sequence = 2 and referral_id = '" + referral + "'"))
                .hasMessageContaining("duplicate key");
    }

    @Test
    void aStatusWithoutItsMilestoneIsRefused() {
        String referral = Line.withAgreement().sent();
        assertThatThrownBy(() -> Owner.run("update referral set status = 'accepted' where id = '" + referral + "'"))
                .hasMessageContaining("violates foreign key constraint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set data = '{}'",
                "delete from journal",
                "delete from referral_milestone",
                "update referral_milestone set reason = 'x'",
                "update referral_note set note = 'x'",
                "select from client_tie",
                "update disclosure set agency = 'x'",
                "delete from disclosure",
                "truncate disclosure",
                "update disclosure_head set sequence = 0",
                "delete from referral",
                "delete from client",
                "delete from agreement",
                "insert into referral_transition values ('sent', 'ended')",
                "create table mine (id int)",
                "alter table journal add mine int",
                "truncate journal"
            })
    void theApplicationsRoleMayNot(String statement) {
        assertThatThrownBy(() -> run(statement))
                .isInstanceOf(SQLException.class)
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getSQLState()).isEqualTo("42501"));
    }

    private static String follow(String referral, String status, String at) {
        return "insert into referral_milestone (referral_id, sequence, transition, status, occurred_at, recorded_at,"
                + " previous, previous_status, previous_at, agency, account, account_name)"
                + " select r.id, r.milestone + 1, 'accept', " + status + ", " + at + ", now(), r.milestone, r.status,"
                + " r.milestone_at, r.receiving_agency, gen_random_uuid(), 'x' from referral r where r.id = '"
                + referral
                + "'";
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
