package org.clientpathways.referral.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhoLearnsOfAMergeTest {

    @Test
    void anAgencyThatHoldsTheSurvivorAloneIsNotToldOfTheOther() throws SQLException {
        Pair pair = Pair.registeredTwice();
        Worker other = Worker.keyWorker(World.agency());
        giveTo(other, pair.survivor());
        pair.merge().statusCode(200);
        other.asks()
                .body(Map.of("keyWorker", "me"))
                .post("/clients/search")
                .then()
                .body("items.id", contains(pair.survivor().toString()));
        other.asks()
                .get("/clients/" + pair.survivor() + "/merges")
                .then()
                .statusCode(200)
                .body("items", empty());
        other.asks().get("/clients/" + pair.merged()).then().statusCode(404);
        Pair.unmerge(other, pair.survivor(), pair.merged()).statusCode(400);
        // To them it stands for itself: they go on with it.
        Worker service = Worker.serviceWorker(World.agency());
        Line line = new Line(other, service, pair.survivor(), World.service(service.agency(), service.account()));
        line.agree(Line.SHARED);
        line.sent();
    }

    @Test
    void aRecordIsNotMergedWhileAnAgencyHoldsItAndNotTheSurvivor() throws SQLException {
        Pair pair = Pair.registeredTwice();
        Worker other = Worker.keyWorker(World.agency());
        giveTo(other, pair.merged());
        String told = pair.merge()
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/not-mergeable"))
                .extract()
                .asString();
        assertThat(told).doesNotContain(other.agency());
        assertRefused(pair, pair.merged(), pair.survivor(), "Who holds a merged record holds the survivor");
        giveTo(other, pair.survivor());
        pair.merge().statusCode(200);
    }

    @Test
    void whoMayNotKnowOfAMergeIsRefusedAnotherWithoutBeingTold() throws SQLException {
        Pair pair = Pair.mergedIntoOne();
        Worker other = Worker.keyWorker(World.agency());
        UUID third = World.client(other);
        giveTo(other, pair.merged());
        Owner.run("update client_holding set registered_by = '" + other.agency() + "' where client_id = '"
                + pair.merged() + "'");
        for (String refused : List.of(
                Pair.merge(other, third, pair.merged())
                        .statusCode(409)
                        .extract()
                        .asString(),
                Pair.merge(other, pair.merged(), third)
                        .statusCode(409)
                        .extract()
                        .asString())) {
            assertThat(refused)
                    .contains("not-mergeable")
                    .doesNotContain(pair.survivor().toString(), "client_merge");
        }
    }

    private static void giveTo(Worker worker, UUID client) throws SQLException {
        Owner.run("update client_holding set key_worker = '" + worker.account() + "', key_worker_agency = '"
                + worker.agency() + "' where client_id = '" + client + "'");
    }

    @Test
    void aReceiverOfBothIsToldOfNoneAndFindsEachUnderItsOwnId() {
        Pair pair = Pair.registeredTwice();
        List<Line> lines = pair.linesToOneService();
        List<String> referrals = lines.stream().map(Line::sent).toList();
        pair.merge().statusCode(200);
        Worker receiver = lines.get(0).serviceWorker();
        receiver.asks()
                .get("/referrals?direction=received&client=" + pair.survivor())
                .then()
                .body("items.id", contains(referrals.get(0)));
        assertThat(receiver.asks().get("/referrals/" + referrals.get(1)).asString())
                .doesNotContain(pair.survivor().toString(), "mergedInto");
        assertThat(receiver.asks().get("/clients/" + pair.merged()).asString())
                .doesNotContain(pair.survivor().toString());
    }

    @Test
    void whoHoldsNotBothCannotMergeThem() {
        Pair pair = Pair.registeredTwice();
        Worker other = Worker.keyWorker(World.agency());
        UUID theirs = World.client(other);
        Pair.merge(other, pair.survivor(), pair.merged())
                .statusCode(404)
                .body("type", equalTo("https://clientpathways.org/problems/not-found"));
        Pair.merge(other, theirs, pair.merged()).statusCode(400).body("violations.field", contains("merged"));
        Pair.merge(other, theirs, UUID.randomUUID()).statusCode(400).body("violations.field", contains("merged"));
    }

    @Test
    void onlyAKeyWorkerMerges() {
        Pair pair = Pair.registeredTwice();
        for (String role : List.of(Roles.SERVICE_WORKER, Roles.MANAGER, Roles.GOVERNANCE)) {
            Worker colleague = Worker.of(pair.keyWorker().agency(), role);
            Pair.merge(colleague, pair.survivor(), pair.merged()).statusCode(403);
        }
    }

    @Test
    void theDatabaseRefusesASecondMergeOfARecordAndACircle() {
        Pair pair = Pair.mergedIntoOne();
        UUID third = World.client(pair.keyWorker());
        assertRefused(pair, pair.merged(), third, "client_merge_in_force");
        assertRefused(pair, pair.survivor(), pair.merged(), "merged into one who goes on");
        assertRefused(pair, third, third, "client_merge_check");
    }

    private static void assertRefused(Pair pair, UUID merged, UUID survivor, String why) {
        assertThatThrownBy(() -> Owner.run(
                        "insert into client_merge (id, merged_id, survivor_id, agency, merged_account, merged_by_name,"
                                + " merged_at) values (gen_random_uuid(), '" + merged + "', '" + survivor + "', '"
                                + pair.keyWorker().agency() + "', gen_random_uuid(), 'x', now())"))
                .hasMessageContaining(why);
    }
}
