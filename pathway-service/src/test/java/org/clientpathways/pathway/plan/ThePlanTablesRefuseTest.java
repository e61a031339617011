package org.clientpathways.pathway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.pathway.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What must never be is refused by the tables themselves, whatever the code does. */
@QuarkusTest
class ThePlanTablesRefuseTest {

    private final Tables tables = Tables.ofTheService();
    private final UUID plan = Ids.next();
    private final UUID client = Ids.next();

    @BeforeEach
    void aPlan() throws SQLException {
        tables.execute(plan(plan));
        tables.execute(step("home", "1", "null", "null"));
        tables.execute(step("work", "2", "null", "null"));
    }

    @Test
    void aSecondPlanThatStands() throws SQLException {
        assertThat(refusal(plan(Ids.next()))).isEqualTo("plan_one_at_a_time");
        tables.execute("update plan set ended_at = now() where id = '" + plan + "'");
        tables.execute(plan(Ids.next()));
    }

    @Test
    void stepsInACircle() throws SQLException {
        tables.execute("insert into plan_step_order values ('" + plan + "', 2, 1)");
        assertThat(refusal("insert into plan_step_order values ('" + plan + "', 1, 2)"))
                .isEqualTo("plan_without_circles");
        assertThat(refusal("insert into plan_template_order values (gen_random_uuid(), 1, 1, 1)"))
                .isEqualTo("plan_template_without_circles");
    }

    @Test
    void aStepDoneTwiceOrDroppedAndPlacedAtOnceOrTwoStepsByOneReferral() throws SQLException {
        UUID referral = Ids.next();
        assertThat(refusal(step("twice", "3", "now(), '" + referral + "'", "current_date")))
                .isEqualTo("plan_step_done_once");
        assertThat(refusal(step("nowhere", "null", "null, null", "null"))).isEqualTo("plan_step_placed_or_dropped");
        tables.execute("update plan_step set fulfilled_at = now(), fulfilled_by = '" + referral + "' where plan_id = '"
                + plan + "' and key = 'home'");
        assertThat(refusal("update plan_step set fulfilled_at = now(), fulfilled_by = '" + referral
                        + "' where plan_id = '" + plan + "' and key = 'work'"))
                .isEqualTo("plan_step_fulfilled_by_one_of_its_own");
    }

    @Test
    void wordsInAKey() {
        assertThat(refusal(step("Ann Example", "3", "null, null", "null"))).isEqualTo("plan_step_key_check");
    }

    private String plan(UUID id) {
        return "insert into plan (id, client_id, agency, starts_on, version, given_at, set_by, set_at) values ('" + id
                + "', '" + client + "', 'larkshire-council', current_date, 1, now(), gen_random_uuid(), now())";
    }

    private String step(String key, String place, String fulfilled, String doneOn) {
        String both = fulfilled.equals("null") ? "null, null" : fulfilled;
        return "insert into plan_step (id, plan_id, key, place, need, due_on, fulfilled_at, fulfilled_by, done_on) values"
                + " (gen_random_uuid(), '" + plan + "', '" + key + "', " + place + ", 'housing', current_date, " + both
                + ", " + doneOn + ")";
    }

    private String refusal(String sql) {
        PSQLException refused = catchThrowableOfType(PSQLException.class, () -> tables.execute(sql));
        return refused.getServerErrorMessage().getConstraint();
    }
}
