package org.clientpathways.referral.testing;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A client with their key worker, and somebody of another agency who could be the next: each new.
 *
 * @param keyWorker of the agency that registered the client
 * @param next of the other agency
 */
public record Offer(Worker keyWorker, Worker next, UUID client) {

    /** Enough for the other agency to take the client over. */
    public static final List<String> LEAST = List.of("identity", "contact");

    /** What the note says. */
    public static final String NOTE = "Ring before noon";

    /** Two agencies and a client, without an agreement. */
    public static Offer withoutAgreement() {
        Worker keyWorker = Worker.keyWorker(World.agency());
        return new Offer(keyWorker, Worker.keyWorker(World.agency()), World.client(keyWorker));
    }

    /** The same, where the client agreed that the other agency sees the least. */
    public static Offer withAgreement() {
        Offer offer = withoutAgreement();
        offer.agree(LEAST);
        return offer;
    }

    /** Records that the client agreed to coordination with the other agency; gives the agreement's id. */
    public String agree(List<String> categories) {
        return keyWorker
                .asksOnce()
                .body(Map.of(
                        "recipients",
                        List.of(Map.of("agency", next.agency())),
                        "purposes",
                        List.of("coordination"),
                        "categories",
                        categories,
                        "from",
                        "2024-01-01",
                        "given",
                        "spoken",
                        "givenBy",
                        "client"))
                .post("/clients/" + client + "/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A colleague of the key worker who has signed in. */
    public Worker colleague() {
        Worker colleague = Worker.keyWorker(keyWorker.agency());
        colleague.asks().get("/workers").then().statusCode(200);
        return colleague;
    }

    /** Somebody offers the client. */
    public ValidatableResponse offer(Worker by, Map<String, ?> request) {
        return by.asksOnce()
                .body(request)
                .post("/clients/" + client + "/handovers")
                .then();
    }

    /** The key worker offered the client to the other agency, with a note; gives the handover's id. */
    public String made() {
        return offer(keyWorker, Map.of("agency", next.agency(), "note", NOTE))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The key worker offered the client to a colleague; gives the handover's id. */
    public String madeTo(Worker colleague) {
        return offer(keyWorker, Map.of("keyWorker", colleague.account(), "note", NOTE))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Somebody accepts, returns or cancels it, whatever version stands. */
    public ValidatableResponse act(Worker by, String handover, String what) {
        return by.asks()
                .header("If-Match", "*")
                .body(what.equals("return") ? Map.of("reason", "Not in our area") : Map.of())
                .post("/handovers/" + handover + "/" + what)
                .then();
    }

    /** The client goes to the other agency. */
    public void accepted() {
        act(next, made(), "accept").statusCode(200);
    }

    /** Somebody reads it. */
    public ValidatableResponse read(Worker by, String handover) {
        return by.asks().get("/handovers/" + handover).then();
    }

    /** Somebody names another key worker. */
    public ValidatableResponse assign(Worker by, Worker to) {
        return by.asks()
                .body(Map.of("keyWorker", to.account()))
                .put("/clients/" + client + "/key-worker")
                .then();
    }
}
