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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.World;
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

    @Test
    void aTakeBackReturnsToTheStateBeforeAndToNoOther() throws SQLException {
        String referral = Line.withAgreement().after("accept", "start");
        for (String wrong : List.of(
                takeBack(referral, 3, 2, "sent", 2),
                takeBack(referral, 3, 2, "accepted", 1),
                takeBack(referral, 3, 1, "accepted", 2),
                takeBack(referral, 2, 1, "sent", 1))) {
            assertThatThrownBy(() -> Owner.run(wrong))
                    .hasMessageMatching("(?s).*violates (foreign key|check) constraint.*");
        }
        Owner.run(takeBack(referral, 3, 2, "accepted", 2));
        assertThatThrownBy(() -> Owner.run(takeBack(referral, 3, 2, "accepted", 2)))
                .hasMessageContaining("duplicate key");
    }

    @Test
    void aSendingIsNotTakenBack() {
        String referral = Line.withAgreement().sent();
        assertThatThrownBy(() -> Owner.run(
                        takeBack(referral, 1, 0, "draft", 1).replace("r.receiving_agency", "r.referring_agency")))
                .hasMessageMatching("(?s).*violates (foreign key|check) constraint.*");
    }

    @Test
    void aStepOfAnotherAgencyAndOneOfLongAgoAreNotTakenBack() throws SQLException {
        String referral = Line.withAgreement().after("accept");
        String own = takeBack(referral, 2, 1, "sent", 1);
        assertThatThrownBy(() -> Owner.run(own.replace("r.receiving_agency", "r.referring_agency")))
                .hasMessageContaining("Another agency recorded it");
        assertThatThrownBy(() -> Owner.run(own.replace("now()", "now() + interval '169 hours'")))
                .hasMessageContaining("more than 7 days ago");
        Owner.run(own.replace("now()", "now() + interval '167 hours'"));
    }

    @Test
    void aRedirectWhoseReferralWasAnsweredIsNotTakenBack() throws SQLException {
        Line line = Line.withAgreement();
        Line onward = line.onward();
        onward.agree(Line.SHARED);
        String first = line.sent();
        String next = line.redirected(first, onward);
        String taking = takeBack(first, 2, 1, "sent", 1);
        onward.answer(next, "accept", Map.of()).statusCode(200);
        assertThatThrownBy(() -> Owner.run(taking)).hasMessageContaining("was answered");
        onward.act(onward.serviceWorker(), next, "take-back", Map.of("reason", "By mistake"))
                .statusCode(200);
        Owner.run(taking);
    }

    @Test
    void noReferralStandsRedirectedThatNoOtherContinues() {
        String referral = Line.withAgreement().sent();
        assertThatThrownBy(() -> Owner.run("insert into referral_milestone (referral_id, sequence, transition, status,"
                        + " occurred_at, recorded_at, previous, previous_status, previous_at, agency, account,"
                        + " account_name, redirected_service) select id, 2, 'redirect', 'redirected', milestone_at, now(),"
                        + " 1, status, milestone_at, receiving_agency, gen_random_uuid(), 'x', service_id from referral"
                        + " where id = '" + referral + "'; update referral set milestone = 2, status = 'redirected',"
                        + " redirected_service = service_id where id = '" + referral + "'"))
                .hasMessageContaining("A redirected referral is continued by another");
    }

    @Test
    void anAgencyRecordsNothingInTheNameOfAnother() throws SQLException {
        Line line = Line.withAgreement();
        String step = follow(line.sent(), "'accepted'", "now()");
        assertThatThrownBy(() -> ask(line.keyWorker().agency(), step))
                .hasMessageContaining("row-level security policy");
        ask(line.keyWorker().agency(), step.replace("r.receiving_agency", "r.referring_agency"));
    }

    @Test
    void whatIsEnteredInErrorIsLeftByATakeBackAlone() {
        Line line = Line.withAgreement();
        String referral = line.sent();
        line.act(line.keyWorker(), referral, "correct", Line.least("correct")).statusCode(200);
        assertThatThrownBy(() -> Owner.run(follow(referral, "'accepted'", "now()")))
                .hasMessageContaining("violates foreign key constraint");
    }

    @Test
    void aRedirectSaysWhereTo() {
        String referral = Line.withAgreement().sent();
        assertThatThrownBy(() -> Owner.run(follow(referral, "'redirected'", "now()")))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void nobodyContinuesAReferralThatTheyDidNotRedirect() {
        String referral = Line.withAgreement().sent();
        assertThatThrownBy(() -> run("select continue_referral('" + referral
                        + "', gen_random_uuid(), '{identity}', gen_random_uuid())"))
                .hasMessageContaining("no rows");
    }

    @Test
    void theApplicationDoesNotSayItselfWhatAReferralContinues() throws SQLException {
        Line line = Line.withAgreement();
        String referral = line.sent();
        ask(line.keyWorker().agency(), another(referral, "null, null"));
        assertThatThrownBy(() -> ask(line.keyWorker().agency(), another(referral, "id, milestone")))
                .hasMessageContaining("row-level security policy");
    }

    @Test
    void aReferralKeepsItsClientAndWhatItContinues() {
        Line line = Line.withAgreement();
        String first = line.sent();
        String next = line.redirected(first, line.onward());
        for (String change : List.of(
                "continues = null, continues_milestone = null",
                "continues_milestone = 1",
                "client_id = '" + World.client(line.keyWorker()) + "'")) {
            assertThatThrownBy(() -> Owner.run("update referral set " + change + " where id = '" + next + "'"))
                    .hasMessageContaining("A referral keeps its client and what it continues");
        }
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

    /** A draft like this referral, that continues what is named. */
    private static String another(String referral, String continued) {
        return "insert into referral (id, client_id, service_id, referring_agency, receiving_agency, milestone, status,"
                + " milestone_at, share, created_at, continues, continues_milestone) select gen_random_uuid(), client_id,"
                + " service_id, referring_agency, receiving_agency, 1, 'draft', milestone_at, share, created_at, "
                + continued + " from referral where id = '" + referral + "'";
    }

    private static String follow(String referral, String status, String at) {
        return "insert into referral_milestone (referral_id, sequence, transition, status, occurred_at, recorded_at,"
                + " previous, previous_status, previous_at, agency, account, account_name)"
                + " select r.id, r.milestone + 1, 'accept', " + status + ", " + at + ", now(), r.milestone, r.status,"
                + " r.milestone_at, r.receiving_agency, gen_random_uuid(), 'x' from referral r where r.id = '"
                + referral
                + "'";
    }

    /** A take-back that restores a milestone, with the status given and the time of a third. */
    private static String takeBack(String referral, int taken, int restored, String status, int atOf) {
        return "insert into referral_milestone (referral_id, sequence, transition, status, occurred_at, recorded_at,"
                + " previous, previous_status, previous_at, agency, account, account_name, takes_back,"
                + " restores) select r.id, r.milestone + 1, 'take-back', '" + status + "', m.occurred_at, now(),"
                + " r.milestone, r.status, r.milestone_at, r.receiving_agency, gen_random_uuid(), 'x', "
                + taken + ", " + restored + " from referral r join referral_milestone m on m.referral_id = r.id"
                + " and m.sequence = " + atOf + " where r.id = '" + referral + "'";
    }

    /** Asks as the application does for an agency; what it changed is undone. */
    private void ask(String agency, String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement asking = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                asking.execute("set local pathways.agency = '" + agency + "'");
                asking.execute(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
