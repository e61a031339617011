package org.clientpathways.pathway.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.pathway.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What must never be is refused by the tables themselves, whatever the code does. */
@QuarkusTest
class TheTablesRefuseTest {

    private final Tables tables = Tables.ofTheService();
    private final UUID client = Ids.next();
    private final UUID step = Ids.next();

    @BeforeEach
    void aClient() throws SQLException {
        tables.execute("insert into pathway (client_id) values ('" + client + "')");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "spell_ends_after_it_began     | awaiting-response | 2026-01-09 | 2026-01-08 | accepted  | 2026-01-01",
                "spell_says_what_ended_it      | awaiting-response | 2026-01-09 | -          | accepted  | infinity",
                "spell_in_its_month            | awaiting-response | 2026-01-09 | 2026-01-10 | accepted  | 2015-01-01",
                "spell_in_its_month            | awaiting-response | 2015-01-09 | -          | -         | 2015-01-01",
                "spell_ending_of_its_kind      | awaiting-response | 2015-01-09 | 2015-01-10 | ended     | 2015-01-01",
                "spell_ending_of_its_kind      | in-service        | 2015-01-09 | 2015-01-10 | declined  | 2015-01-01",
                "spell_ending_of_its_kind      | in-service        | 2015-01-09 | 2015-01-10 | redirected | 2015-01-01",
                "spell_ending_of_its_kind      | held-for-agreement | 2015-01-09 | 2015-01-10 | accepted | 2015-01-01",
            })
    void aSpellThatCannotBe(String rule, String kind, String begun, String ended, String endedBy, String month)
            throws SQLException {
        tables.execute("select spell_month('2015-01-01'), spell_month('2026-01-01')");

        assertThat(refusal(spell(kind, begun, ended, endedBy, month))).isEqualTo(rule);
    }

    @Test
    void aSecondOpenSpellOfOneKindOnOneStep() throws SQLException {
        tables.execute(spell("awaiting-response", "2026-01-09", null, null, "infinity"));

        assertThat(refusal(spell("awaiting-response", "2026-02-10", null, null, "infinity")))
                .isEqualTo("spell_open_once");
    }

    @Test
    void aStepThatIsLeftBeforeItIsEnteredOrEndsWithoutABeginning() {
        assertThat(refusal(step("declined", "2026-01-09", "2026-01-08", "declined", null, "2026-01-08", "declined")))
                .startsWith("step_");
        assertThat(refusal(step("ended", "2026-01-09", "2026-01-10", "accepted", null, "2026-01-12", "ended")))
                .isEqualTo("step_status");
        assertThat(refusal(step("started", "2026-01-09", "2026-01-10", "declined", "2026-01-11", null, null)))
                .isEqualTo("step_started_when_taken_on");
        assertThat(refusal(step("ended", "2026-01-09", "2026-01-10", "accepted", "2026-01-12", "2026-01-11", "ended")))
                .startsWith("step_");
    }

    @Test
    void aStepThatIsAnsweredOrStartedWhileItIsHeld() {
        assertThat(refusal(held("accepted", "2026-01-10", "accepted", null, null)))
                .isEqualTo("step_answered_when_sent");
        assertThat(refusal(held("held", null, null, "2026-01-10", "withdrawn-by-client")))
                .isEqualTo("step_status");
        assertThat(refusal(held("sent", null, null, null, null))).isEqualTo("step_status");
        assertThat(refusal(step(
                        "redirected",
                        "2026-01-09",
                        "2026-01-10",
                        "accepted",
                        "2026-01-11",
                        "2026-01-12",
                        "redirected")))
                .isEqualTo("step_status");
    }

    @Test
    void aSignpostThatIsToBeFollowedUpThoughItsResultIsKnownOrHasAnObstacleWithoutReason() {
        assertThat(refusal(signpost("'2026-02-01'", "'went'", "null"))).isEqualTo("signpost_asked_about_or_not");
        assertThat(refusal(signpost("null", "null", "null"))).isEqualTo("signpost_asked_about_or_not");
        assertThat(refusal(signpost("null", "'went'", "'too-far'"))).startsWith("signpost_");
    }

    @Test
    void aRecordThatStandsForItself() {
        assertThat(refusal("update pathway set merged_into = client_id where client_id = '" + client + "'"))
                .startsWith("pathway_");
    }

    @Test
    void anEventTakenIsNeitherChangedNorRemovedByTheApplication() {
        assertThat(tables.texts("select privilege_type from information_schema.role_table_grants"
                        + " where grantee = 'pathway_app' and table_name in ('taken_event', 'journal') order by 1"))
                .containsOnly("INSERT", "SELECT");
        assertThat(tables.number("select count(*) from pg_class where relowner = 'pathway_app'::regrole"))
                .isZero();
    }

    private String spell(String kind, String begun, String ended, String endedBy, String month) {
        return "insert into spell (client_id, step_id, kind, to_service, begun, ended, ended_by, month) values ('"
                + client
                + "', '" + step + "', '" + kind + "', '" + step + "', '" + begun + "Z', " + literal(ended) + ", "
                + literal(endedBy) + ", '" + month + "')";
    }

    private String step(
            String status, String entered, String responded, String response, String started, String left, String how) {
        return "insert into step (id, client_id, service_id, agency, referring_agency, status, clock_started_at, entered_at,"
                + " sent_at, responded_at, response, started_at, left_at, how) values ('" + step + "', '" + client
                + "', '"
                + step
                + "', 'a', 'b', '" + status + "', '" + entered + "Z', '" + entered + "Z', '" + entered + "Z', "
                + literal(responded) + ", "
                + literal(response) + ", " + literal(started) + ", " + literal(left) + ", " + literal(how) + ")";
    }

    private String held(String status, String responded, String response, String left, String how) {
        return step(status, "2026-01-09", responded, response, null, left, how)
                .replace("'2026-01-09Z', '2026-01-09Z', '2026-01-09Z'", "'2026-01-09Z', '2026-01-09Z', null");
    }

    private String signpost(String followUpOn, String result, String obstacle) {
        return "insert into signpost (id, client_id, service_id, agency, need, given_at, follow_up_on, result, obstacle,"
                + " followed_up_at) values ('" + step + "', '" + client + "', '" + step
                + "', 'a', 'debt', '2026-01-09Z', " + followUpOn + ", " + result + ", " + obstacle
                + ", case when " + result + " is null then null else timestamptz '2026-01-20Z' end)";
    }

    private static String literal(String value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private String refusal(String insert) {
        PSQLException refused = catchThrowableOfType(PSQLException.class, () -> tables.execute(insert));
        return refused.getServerErrorMessage().getConstraint();
    }
}
