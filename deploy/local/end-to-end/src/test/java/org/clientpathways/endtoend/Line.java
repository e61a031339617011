package org.clientpathways.endtoend;

import static org.clientpathways.endtoend.SignIn.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Agency;
import org.clientpathways.local.demo.story.DemoService;

/** The steps of the line, each one request; what a test does not care about is filled in. */
final class Line {

    static final Account KEY_WORKER = Account.KEYWORKER;
    static final Account SERVICE_WORKER = Account.HARBOUR_WORKER;
    static final DemoService SERVICE = DemoService.HARBOUR_DEBT_ADVICE;

    private static final List<String> EVERYTHING =
            List.of("identity", "contact", "access-needs", "needs", "circumstances", "route", "characteristics");

    private Line() {}

    /**
     * A referral as an answer told it.
     *
     * @param id its id
     * @param client its client's id
     * @param etag its entity tag then
     */
    record Referral(String id, String client, String etag) {}

    /** Registers somebody; gives the client's id. */
    static String register() {
        return register(Invented.person()).then().statusCode(201).extract().path("id");
    }

    static Response register(Map<String, Object> person) {
        return create(KEY_WORKER, "/clients", person);
    }

    /** Records that the client agrees to share all of this with Harbour Trust. */
    static Response agree(String client, List<String> categories) {
        return agree(client, List.of(SERVICE.agency()), categories);
    }

    /** Records that the client agrees to share all of this with each of these agencies. */
    static Response agree(String client, List<Agency> agencies, List<String> categories) {
        return create(
                KEY_WORKER,
                "/clients/" + client + "/agreements",
                Map.of(
                        "recipients",
                        agencies.stream()
                                .map(agency -> Map.of("agency", agency.alias()))
                                .toList(),
                        "purposes",
                        List.of("referral", "coordination"),
                        "categories",
                        categories,
                        "from",
                        LocalDate.now().minusDays(60).toString(),
                        "given",
                        "spoken",
                        "givenBy",
                        "client"));
    }

    /** What a referral of this client to the debt advice asks for. */
    static Map<String, Object> referralOf(String client) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("clientId", client);
        body.put("serviceId", serviceId(SERVICE));
        body.put("need", "money-and-debt");
        body.put("reason", Invented.sentence());
        body.put("lawfulBasis", "public-task");
        body.put("share", List.of("identity", "contact", "access-needs", "needs", "circumstances"));
        return body;
    }

    static Response refer(Map<String, Object> body) {
        return create(KEY_WORKER, "/referrals", body);
    }

    /** A client who agreed to everything, with a referral that was sent just now. */
    static Referral sent() {
        String client = register();
        agree(client, EVERYTHING).then().statusCode(201);
        return sent(client);
    }

    static Referral sent(String client) {
        return told(refer(referralOf(client)), 201);
    }

    /** Records a transition that must be possible. */
    static Referral change(Account worker, Referral referral, String verb, Map<String, Object> body) {
        return told(tryTo(worker, referral, verb, body), 200);
    }

    static Response tryTo(Account worker, Referral referral, String verb, Map<String, Object> body) {
        return as(worker)
                .header("If-Match", referral.etag())
                .body(body)
                .post("/referrals/{id}/{verb}", referral.id(), verb);
    }

    static Response read(Account worker, Referral referral) {
        return as(worker).get("/referrals/{id}", referral.id());
    }

    static Response create(Account worker, String path, Map<String, Object> body) {
        return as(worker)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path);
    }

    static String serviceId(DemoService service) {
        return as(KEY_WORKER)
                .queryParam("agency", service.agency().alias())
                .queryParam("limit", 100)
                .get("/services")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name == '%s' }.id".formatted(service.serviceName()));
    }

    private static Referral told(Response answer, int status) {
        answer.then().statusCode(status).contentType(ContentType.JSON);
        return new Referral(answer.path("id"), answer.path("clientId"), answer.header("ETag"));
    }
}
