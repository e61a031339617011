package org.clientpathways.endtoend;

import static io.restassured.RestAssured.given;
import static org.clientpathways.endtoend.Line.KEY_WORKER;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.clientpathways.local.demo.story.Account;

/**
 * A client of the council whom Harbour Trust has to do with and nobody else, with words in every place that are found
 * wherever they get to.
 */
final class Secrets {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Map<String, Object> person = Invented.person();
    private final String reason = Invented.sentence();
    private final String wording = Invented.sentence();
    private final String interpreter = Invented.name();
    private final String harm = Invented.sentence();
    private final String decidedBy = Invented.name();
    private final String note = Invented.sentence();

    final String client = Line.register(person).then().statusCode(201).extract().path("id");
    final String agreement = agreed();
    final String referral = referred();
    final String override = overridden();
    final String signpost = signposted();
    final String alert = alerted();
    final String subscription = subscribed();
    final String contact = met();
    final String plan = planned();

    /** The ids by which any of it could be asked for. */
    List<String> ids() {
        return List.of(client, agreement, referral, override, signpost, alert, subscription, contact, plan);
    }

    /** What nobody else may read. */
    List<String> words() {
        return List.of(
                (String) person.get("givenName"),
                (String) person.get("familyName"),
                (String) person.get("bornOn"),
                (String) person.get("phone"),
                (String) person.get("email"),
                reason,
                wording,
                interpreter,
                harm,
                decidedBy,
                note);
    }

    private String agreed() {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "recipients",
                List.of(Map.of("agency", Line.SERVICE.agency().alias())),
                "purposes",
                List.of("referral", "coordination"),
                "categories",
                List.of("identity", "contact", "needs", "circumstances", "route"),
                "from",
                LocalDate.now().minusDays(1).toString(),
                "given",
                "spoken",
                "givenBy",
                "client"));
        terms.put("wording", wording);
        terms.put("interpreter", interpreter);
        return made("/clients/" + client + "/agreements", terms);
    }

    private String referred() {
        Map<String, Object> body = Line.referralOf(client);
        body.put("reason", reason);
        return made("/referrals", body);
    }

    private String overridden() {
        return made(
                "/clients/" + client + "/overrides",
                Map.of(
                        "recipient",
                        Map.of("agency", Line.SERVICE.agency().alias()),
                        "categories",
                        List.of("risk"),
                        "ground",
                        "serious-harm",
                        "harm",
                        harm,
                        "decidedBy",
                        decidedBy,
                        "clientTold",
                        true,
                        "reviewOn",
                        LocalDate.now().plusDays(30).toString()));
    }

    private String signposted() {
        return made(
                "/signposts",
                Map.of(
                        "clientId",
                        client,
                        "serviceId",
                        Line.serviceId(Line.SERVICE),
                        "need",
                        "money-and-debt",
                        "note",
                        note));
    }

    /** Harbour declines another referral of the client, and the key worker is told. */
    private String alerted() {
        Line.change(Line.SERVICE_WORKER, Line.sent(client), "decline", Map.of("reason", "no-capacity"));
        return Awaitility.await()
                .atMost(LONGEST)
                .until(() -> Alerts.of(KEY_WORKER, client).stream().findFirst(), Optional::isPresent)
                .orElseThrow()
                .get("id")
                .toString();
    }

    private static String subscribed() {
        return given().auth()
                .oauth2(SignIn.token(Account.HARBOUR_SYSTEM))
                .baseUri(TheSystem.addresses().notification())
                .contentType(ContentType.JSON)
                .body(Map.of("url", "http://localhost:9/hooks"))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Harbour takes the client on and offers an appointment. */
    private String met() {
        String accepted = Line.change(Line.SERVICE_WORKER, Line.sent(client), "accept", Map.of())
                .id();
        return atPathways(
                Line.SERVICE_WORKER,
                "/pathways/" + client + "/contacts",
                Map.of(
                        "referralId",
                        accepted,
                        "appointmentAt",
                        Instant.now().plus(Duration.ofDays(3)).toString(),
                        "kind",
                        "phone",
                        "status",
                        "offered"));
    }

    private String planned() {
        String today = LocalDate.now().toString();
        return atPathways(
                KEY_WORKER,
                "/pathways/" + client + "/plan",
                Map.of(
                        "startsOn",
                        today,
                        "steps",
                        List.of(Map.of("key", "debts", "need", "money-and-debt", "dueOn", today))));
    }

    /** Makes it once the events that it stands on were taken there. */
    private static String atPathways(Account by, String path, Map<String, Object> body) {
        return Awaitility.await()
                .atMost(LONGEST)
                .until(
                        () -> SignIn.atPathwaysAs(by)
                                .header("Idempotency-Key", "secret-" + path.hashCode())
                                .body(body)
                                .post(path),
                        answer -> answer.statusCode() == 201)
                .path("id");
    }

    private static String made(String path, Map<String, Object> body) {
        return Line.create(KEY_WORKER, path, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
