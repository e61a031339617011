package org.clientpathways.referral.merging;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;

/** Two records of one person, registered by one key worker. */
record Pair(Worker keyWorker, UUID survivor, UUID merged) {

    static Pair registeredTwice() {
        Worker keyWorker = Worker.keyWorker(World.agency());
        return new Pair(keyWorker, World.client(keyWorker), World.client(keyWorker));
    }

    static Pair mergedIntoOne() {
        Pair pair = registeredTwice();
        pair.merge().statusCode(200);
        return pair;
    }

    /** The same two, whose key worker is now another agency's. */
    Pair heldByAnotherToo() throws SQLException {
        Worker other = Worker.keyWorker(World.agency());
        Owner.run("update client_holding set key_worker = '" + other.account() + "', key_worker_agency = '"
                + other.agency() + "' where client_id in ('" + survivor + "', '" + merged + "')");
        return new Pair(other, survivor, merged);
    }

    ValidatableResponse merge() {
        return merge(keyWorker, survivor, merged);
    }

    static ValidatableResponse merge(Worker worker, UUID survivor, UUID merged) {
        return worker.asks()
                .header("If-Match", "*")
                .body(Map.of("merged", merged))
                .post("/clients/" + survivor + "/merge")
                .then();
    }

    ValidatableResponse unmerge() {
        return unmerge(keyWorker, survivor, merged);
    }

    static ValidatableResponse unmerge(Worker worker, UUID survivor, UUID merged) {
        return worker.asks()
                .body(Map.of("merged", merged))
                .post("/clients/" + survivor + "/unmerge")
                .then();
    }

    ValidatableResponse read(UUID client) {
        return keyWorker.asks().get("/clients/" + client).then();
    }

    /** The survivor's and the merged record's lines to one service, each with an agreement. */
    List<Line> linesToOneService() {
        Worker serviceWorker = Worker.serviceWorker(World.agency());
        UUID service = World.service(serviceWorker.agency(), serviceWorker.account());
        List<Line> lines = List.of(
                new Line(keyWorker, serviceWorker, survivor, service),
                new Line(keyWorker, serviceWorker, merged, service));
        lines.forEach(line -> line.agree(Line.SHARED));
        return lines;
    }
}
