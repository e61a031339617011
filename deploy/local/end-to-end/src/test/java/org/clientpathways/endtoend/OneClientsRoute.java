package org.clientpathways.endtoend;

import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;
import static org.clientpathways.endtoend.Line.change;
import static org.clientpathways.endtoend.SignIn.as;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.DemoService;
import org.clientpathways.local.topics.Published;

/**
 * A client whose route has some of everything: two services one after the other, a decline, a withdrawal, an error, a
 * referral nobody has answered, and an agreement taken back. Walked once; read from the topics when all of it is there.
 */
final class OneClientsRoute {

    private static final Instant BEGIN =
            Instant.now().minus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);

    private static OneClientsRoute walked;

    private final String client = Line.register();
    private Line.Referral debt;
    private Line.Referral benefits;
    private List<Published> records;

    private OneClientsRoute() {}

    static synchronized OneClientsRoute walked() {
        if (walked == null) {
            walked = new OneClientsRoute();
            walked.walk();
            walked.records = walked.read();
        }
        return walked;
    }

    String client() {
        return client;
    }

    /** The referral to debt advice: began on day 14, ended on day 24. */
    Line.Referral debt() {
        return debt;
    }

    /** The referral to benefits advice: sent on day 16, began on day 30. */
    Line.Referral benefits() {
        return benefits;
    }

    /** Every record on the topics, this client's and all others', when this client's were complete. */
    List<Published> records() {
        return records;
    }

    /** What happened to this client on a topic, in its order. */
    Stream<String> happened(String topic) {
        return happened(records, topic);
    }

    static Instant day(int day) {
        return BEGIN.plus(day, ChronoUnit.DAYS);
    }

    private void walk() {
        Line.agree(client, List.of("identity", "contact", "access-needs", "needs", "circumstances"));
        debt = refer(DemoService.HARBOUR_DEBT_ADVICE, 0);
        debt = change(SERVICE_WORKER, debt, "waitlist", on(4, "priority", "soon", "reviewOn", LocalDate.now()));
        debt = change(SERVICE_WORKER, debt, "start", on(14));
        benefits = refer(DemoService.BENEFITS_ADVICE, 16);
        benefits = change(Account.COUNCIL_WORKER, benefits, "accept", on(19));
        debt = change(SERVICE_WORKER, debt, "end", on(24, "outcome", "need-met", "planned", true));
        benefits = change(Account.COUNCIL_WORKER, benefits, "start", on(30));
        change(SERVICE_WORKER, refer(DemoService.FRESH_START, 31), "decline", on(32, "reason", "not-eligible"));
        Line.Referral housing = refer(DemoService.HARBOUR_HOUSING_ADVICE, 33);
        change(KEY_WORKER, housing, "withdraw", on(34, "decidedBy", "client", "reason", "need-met"));
        Line.Referral wrong = refer(DemoService.HARBOUR_HOUSING_ADVICE, 35);
        change(KEY_WORKER, wrong, "correct", on(35, "reason", "Logged twice"));
        refer(DemoService.HARBOUR_HOUSING_ADVICE, 36);
        String agreement = Line.agree(client, List.of("identity", "contact")).path("id");
        as(KEY_WORKER)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/agreements/{id}/withdraw", agreement)
                .then()
                .statusCode(200);
    }

    private List<Published> read() {
        return Awaitility.await("every event of the client")
                .atMost(Duration.ofSeconds(30))
                .until(
                        Topics::readAll,
                        all -> happened(all, "referral-events").count() == 18
                                && happened(all, "pathway-events")
                                                .filter("step.left"::equals)
                                                .count()
                                        >= 3);
    }

    private Stream<String> happened(List<Published> all, String topic) {
        return all.stream()
                .filter(record -> record.topic().equals(topic) && client.equals(record.key()))
                .map(Published::happened);
    }

    private Line.Referral refer(DemoService service, int day) {
        Map<String, Object> body = Line.referralOf(client);
        body.put("serviceId", Line.serviceId(service));
        body.put("need", service.needs().get(0).code());
        body.put("occurredAt", day(day).toString());
        Response answer = Line.refer(body).then().statusCode(201).extract().response();
        return new Line.Referral(answer.path("id"), client, answer.header("ETag"));
    }

    private static Map<String, Object> on(int day, Object... more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("occurredAt", day(day).toString());
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1] instanceof LocalDate date ? date.toString() : more[i + 1]);
        }
        return body;
    }
}
