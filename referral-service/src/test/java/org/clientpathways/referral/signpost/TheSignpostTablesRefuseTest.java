package org.clientpathways.referral.signpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clientpathways.referral.signpost.Signposting.TODAY;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be of a signpost, the tables refuse too. */
@QuarkusTest
class TheSignpostTablesRefuseTest {

    private static final String COLUMNS =
            "insert into signpost_follow_up (signpost_id, sequence, previous, previous_result,"
                    + " result, obstacle, follow_up_on, recorded_at, agency, account, account_name) select id, ";
    private static final String REST = ", now(), agency, given_by, 'x' from signpost where id = '%s'";

    private Line line;
    private UUID signpost;

    @Inject
    AgroalDataSource asTheApplication;

    @BeforeEach
    void aSignpost() {
        line = Line.withoutAgreement();
        signpost = Signposting.given(line, TODAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1, null, null, 'could-not', null, null",
                "1, null, null, 'went', 'too-far', null",
                "1, null, null, 'not-yet', null, null",
                "1, null, null, 'not-yet', null, current_date",
                "1, null, null, 'went', null, current_date + 5",
                "1, null, null, 'lost', null, null",
                "2, null, null, 'went', null, null",
                "2, 1, 'went', 'went', null, null"
            })
    void aFollowUpCannotBeMade(String values) {
        assertThatThrownBy(() -> insert(values)).hasMessageContaining("violates check constraint");
    }

    @Test
    void nothingFollowsOnceItIsKnownWhatBecameOfIt() throws SQLException {
        Signposting.followUp(line.keyWorker(), signpost, Map.of("result", "went"))
                .statusCode(200);
        assertThatThrownBy(() -> insert("2, 1, 'not-yet', 'went', null, null"))
                .hasMessageContaining("violates foreign key constraint");
        assertThatThrownBy(() -> insert("1, null, null, 'went', null, null")).hasMessageContaining("duplicate key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "follow_up_on = null",
                "result = 'went'",
                "follow_up = 1, result = 'went'",
                "follow_up_on = follow_up_on - 1",
                "obstacle = 'cost'"
            })
    void aSignpostCannotBeMade(String change) {
        assertThatThrownBy(() -> Owner.run("update signpost set " + change + " where id = '" + signpost + "'"))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void aResultWithoutItsFollowUpIsRefused() {
        assertThatThrownBy(() -> Owner.run("update signpost set follow_up = 1, result = 'went', follow_up_on = null"
                        + " where id = '" + signpost + "'"))
                .hasMessageContaining("violates foreign key constraint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow_up = 1", "follow_up = null, result = null", "follow_up_on = follow_up_on + 1"})
    void aSignpostStandsByItsNewestFollowUpAlone(String change) {
        for (int days : List.of(5, 10)) {
            Map<String, Object> notYet = Map.of(
                    "result", "not-yet", "followUpOn", TODAY.plusDays(days).toString());
            Signposting.followUp(line.keyWorker(), signpost, notYet).statusCode(200);
        }
        assertThatThrownBy(() -> Owner.run("update signpost set " + change + " where id = '" + signpost + "'"))
                .hasMessageContaining("A signpost stands by its newest follow-up");
    }

    @Test
    void aFollowUpByWhichTheSignpostDoesNotStandIsRefused() {
        assertThatThrownBy(() -> insert("1, null, null, 'went', null, null"))
                .hasMessageContaining("A signpost stands by its newest follow-up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update signpost set note = 'x'",
                "update signpost set key_worker_agency = 'x'",
                "update signpost_follow_up set note = 'x'",
                "delete from signpost",
                "delete from signpost_follow_up"
            })
    void theApplicationsRoleMayNot(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection connection = asTheApplication.getConnection();
                            Statement running = connection.createStatement()) {
                        running.execute(statement);
                    }
                })
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getSQLState()).isEqualTo("42501"));
    }

    private void insert(String values) throws SQLException {
        Owner.run(COLUMNS + values + REST.formatted(signpost));
    }
}
