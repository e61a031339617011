package org.clientpathways.referral.testing;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A key worker with a client, and a worker of another agency's service: the two ends of a referral, each new.
 *
 * @param keyWorker of the agency that refers
 * @param serviceWorker staff of the service
 * @param client registered by the key worker
 * @param service of the other agency
 */
public record Line(Worker keyWorker, Worker serviceWorker, UUID client, UUID service) {

    /** What is shared unless told otherwise. */
    public static final List<String> SHARED = List.of("identity", "contact", "needs", "circumstances");

    /** Two agencies, a client and a service, without an agreement. */
    public static Line withoutAgreement() {
        Worker keyWorker = Worker.keyWorker(World.agency());
        Worker serviceWorker = Worker.serviceWorker(World.agency());
        UUID service = World.service(serviceWorker.agency(), serviceWorker.account());
        return new Line(keyWorker, serviceWorker, World.client(keyWorker), service);
    }

    /** The same, where the client agreed to sharing {@link #SHARED} for a referral. */
    public static Line withAgreement() {
        Line line = withoutAgreement();
        line.agree(SHARED);
        return line;
    }

    /** Records that the client agreed to share these categories with the receiving agency; gives the agreement's id. */
    public String agree(List<String> categories) {
        return agree("referral", categories, Map.of("agency", serviceWorker.agency()));
    }

    /** Records that the client agreed to share these categories with these for this purpose; gives the agreement's id. */
    @SafeVarargs
    public final String agree(String purpose, List<String> categories, Map<String, Object>... recipients) {
        return keyWorker
                .asksOnce()
                .body(Map.of(
                        "recipients",
                        List.of(recipients),
                        "purposes",
                        List.of(purpose),
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

    /** Records that these categories go to the receiving agency without agreement; gives the override's id. */
    public String override(List<String> categories) {
        return keyWorker
                .asksOnce()
                .body(Map.of(
                        "recipient",
                        Map.of("agency", serviceWorker.agency()),
                        "categories",
                        categories,
                        "ground",
                        "serious-harm",
                        "harm",
                        "Threats were made",
                        "decidedBy",
                        "Alex Example, team manager",
                        "clientTold",
                        true,
                        "reviewOn",
                        LocalDate.now().plusDays(30).toString()))
                .post("/clients/" + client + "/overrides")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Takes an agreement back. */
    public void withdraw(String agreement) {
        keyWorker
                .asks()
                .header("If-Match", "*")
                .body("{}")
                .post("/agreements/" + agreement + "/withdraw")
                .then()
                .statusCode(200);
    }

    /** A request to refer the client, complete. */
    public Map<String, Object> request() {
        return new HashMap<>(Map.of(
                "clientId", client,
                "serviceId", service,
                "need", "housing",
                "reason", "Must leave the flat by the end of May",
                "desiredOutcome", "A tenancy of their own",
                "lawfulBasis", "public-task",
                "share", SHARED));
    }

    /** Posts a request to refer. */
    public ValidatableResponse post(Map<String, ?> request) {
        return keyWorker.asksOnce().body(request).post("/referrals").then();
    }

    /** A referral that was sent; gives its id. */
    public String sent() {
        return post(request()).statusCode(201).extract().path("id");
    }

    /** The same key worker and client, with a service of yet another agency, that the client has not agreed to. */
    public Line onward() {
        Worker worker = Worker.serviceWorker(World.agency());
        return new Line(keyWorker, worker, client, World.service(worker.agency(), worker.account()));
    }

    /** The receiving side redirects a referral; gives the id of the one that it made. */
    public String redirected(String referral, Line onward) {
        answer(referral, "redirect", Map.of("serviceId", onward.service(), "reason", "risk"))
                .statusCode(200);
        return read(keyWorker, referral).statusCode(200).extract().path("redirectedTo.id");
    }

    /** A referral that was sent and then taken through these steps by the receiving side, each with its least body. */
    public String after(String... transitions) {
        String referral = sent();
        for (String transition : transitions) {
            answer(referral, transition, least(transition)).statusCode(200);
        }
        return referral;
    }

    /** The receiving side does something, having read the referral just before. */
    public ValidatableResponse answer(String referral, String transition, Object body) {
        return act(serviceWorker, referral, transition, body);
    }

    /** Somebody does something, whatever version stands. */
    public ValidatableResponse act(Worker worker, String referral, String transition, Object body) {
        return worker.asks()
                .header("If-Match", "*")
                .body(body)
                .post("/referrals/" + referral + "/" + transition)
                .then();
    }

    /** Somebody reads the referral. */
    public ValidatableResponse read(Worker worker, String referral) {
        return worker.asks().get("/referrals/" + referral).then();
    }

    /** The least that a transition must carry. */
    public static Map<String, Object> least(String transition) {
        return switch (transition) {
            case "waitlist" -> Map.of("priority", "routine", "reviewOn", "2030-01-01");
            case "decline" -> Map.of("reason", "no-capacity");
            case "end" -> Map.of("outcome", "need-met", "planned", true);
            case "fail" -> Map.of("reason", "cannot-contact");
            case "withdraw" -> Map.of("decidedBy", "client", "reason", "client-changed-mind");
            case "correct" -> Map.of("reason", "Made for the wrong client");
            default -> Map.of();
        };
    }
}
