package org.clientpathways.referral.signpost;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;

/** Signposts made through the API. */
final class Signposting {

    static final LocalDate TODAY = LocalDate.now(Clocks.LONDON);

    private Signposting() {}

    /** A complete request, with some of it said otherwise. */
    static Map<String, Object> request(Line line, Map<String, ?> other) {
        Map<String, Object> request = new HashMap<>(
                Map.of("clientId", line.client(), "serviceId", line.service(), "need", "housing", "note", "Zz note"));
        request.putAll(other);
        return request;
    }

    static ValidatableResponse give(Worker by, Map<String, ?> request) {
        return by.asksOnce().body(request).post("/signposts").then();
    }

    /** One that the line's key worker gave, to be followed up on this day. */
    static UUID given(Line line, LocalDate followUpOn) {
        return UUID.fromString(give(line.keyWorker(), request(line, Map.of("followUpOn", followUpOn.toString())))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static ValidatableResponse followUp(Worker by, UUID signpost, Map<String, ?> request) {
        return by.asks()
                .body(request)
                .post("/signposts/" + signpost + "/follow-up")
                .then();
    }

    /** Makes the signpost as old as if it had been given and its day set this many days before. */
    static void age(UUID signpost, int days) throws SQLException {
        Owner.run("update signpost set given_at = given_at - interval '" + days
                + " days', follow_up_on = follow_up_on - " + days + " where id = '" + signpost + "'");
    }

    /** Gives the client another key worker, as a handover does. */
    static void handOver(Line line, Worker next) throws SQLException {
        Owner.run("update client_holding set key_worker = '" + next.account() + "', key_worker_agency = '"
                + next.agency() + "' where client_id = '" + line.client() + "'");
    }
}
