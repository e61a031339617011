package org.clientpathways.referral.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which agencies work with a client, as the database has it for searching, locking and 404s. */
@QuarkusTest
class WhoIsRelatedTest {

    private Line line;

    @Inject
    Asking asking;

    @Inject
    Relationships relationships;

    @BeforeEach
    void aClient() {
        line = Line.withoutAgreement();
    }

    @Test
    void theAgencyThatRegisteredTheClientIsAndNoOther() {
        assertThat(isRelated(line.keyWorker())).isTrue();
        assertThat(isRelated(line.serviceWorker())).isFalse();
        assertThat(isRelated(Worker.keyWorker(World.agency()))).isFalse();
    }

    @Test
    void theKeyWorkersAgencyIsAsLongAsTheyAre() throws SQLException {
        Worker next = Worker.keyWorker(World.agency());
        keyWorkerIs(next);
        assertThat(isRelated(next)).isTrue();
        assertThat(isRelated(line.keyWorker())).isTrue();
        keyWorkerIs(line.keyWorker());
        assertThat(isRelated(next)).isFalse();
    }

    @Test
    void anAgreementAloneDoesNotRelate() {
        line.agree(Line.SHARED);
        assertThat(isRelated(line.serviceWorker())).isFalse();
    }

    @Test
    void theReceiverOfAReferralIsFromTheSendingOnAndForAllItsLife() {
        String agreement = line.agree(Line.SHARED);
        Map<String, Object> draft = line.request();
        draft.put("draft", true);
        String referral = line.post(draft).extract().path("id");
        assertThat(isRelated(line.serviceWorker())).isFalse();
        line.act(line.keyWorker(), referral, "send", Map.of()).statusCode(200);
        assertThat(isRelated(line.serviceWorker())).isTrue();
        line.withdraw(agreement);
        line.answer(referral, "decline", Line.least("decline")).statusCode(200);
        assertThat(isRelated(line.serviceWorker())).isTrue();
    }

    @Test
    void whomAnOverrideNamesIsWhileItIsInForce() throws SQLException {
        String lapsing = line.override(List.of("risk"));
        assertThat(isRelated(line.serviceWorker())).isTrue();
        age(lapsing);
        assertThat(isRelated(line.serviceWorker())).isFalse();
        String ending = line.override(List.of("risk"));
        Worker governance = Worker.of(line.keyWorker().agency(), Roles.GOVERNANCE);
        judge(governance, ending, "approve");
        age(ending);
        assertThat(isRelated(line.serviceWorker())).isTrue();
        judge(governance, ending, "end");
        assertThat(isRelated(line.serviceWorker())).isFalse();
    }

    private boolean isRelated(Worker worker) {
        return QuarkusTransaction.requiringNew().call(() -> {
            asking.as(worker.agency(), worker.account(), false);
            return relationships.exists(line.client());
        });
    }

    private void keyWorkerIs(Worker worker) throws SQLException {
        Owner.run("update client_holding set key_worker = '" + worker.account() + "', key_worker_agency = '"
                + worker.agency() + "' where client_id = '" + line.client() + "'");
    }

    /** As if it had been recorded, and approved, 73 hours earlier. */
    private static void age(String override) throws SQLException {
        Owner.run("update override set recorded_at = recorded_at - interval '73 hours',"
                + " lapses_at = lapses_at - interval '73 hours', approved_at = approved_at - interval '73 hours'"
                + " where id = '" + override + "'");
    }

    private static void judge(Worker governance, String override, String judgement) {
        governance
                .asks()
                .header("If-Match", "*")
                .body("{}")
                .post("/overrides/" + override + "/" + judgement)
                .then()
                .statusCode(200);
    }
}
