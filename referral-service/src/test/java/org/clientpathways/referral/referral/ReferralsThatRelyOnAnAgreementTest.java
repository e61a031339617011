package org.clientpathways.referral.referral;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a key worker has to speak about with a client who takes an agreement back: the referrals that rely on it. */
@QuarkusTest
class ReferralsThatRelyOnAnAgreementTest {

    private Line line;
    private Line sister;

    @BeforeEach
    void twoServicesOfOneAgency() {
        line = Line.withoutAgreement();
        UUID other = World.service(
                line.serviceWorker().agency(), line.serviceWorker().account());
        sister = new Line(line.keyWorker(), line.serviceWorker(), line.client(), other);
    }

    @Test
    void oneWithAnAgencyBearsTheReferralsToAllItsServices() {
        String agreement = agree(Map.of("agency", line.serviceWorker().agency()));
        relyingOn(agreement).body("items", empty());
        String first = line.sent();
        String second = sister.sent();
        relyingOn(agreement).body("items.id", containsInAnyOrder(first, second));
    }

    @Test
    void oneWithServicesAloneBearsTheReferralsToThem() {
        String agreement = agree(Map.of("service", line.service()));
        String referral = line.sent();
        agree(Map.of("service", sister.service()));
        sister.sent();
        relyingOn(agreement).body("items.id", contains(referral));
    }

    @Test
    void oneWithAServiceAndAnAgencyBearsBoth() {
        Line elsewhere = elsewhere();
        String agreement = agree(
                Map.of("service", line.service()),
                Map.of("agency", elsewhere.serviceWorker().agency()));
        String first = line.sent();
        String second = elsewhere.sent();
        relyingOn(agreement).body("items.id", containsInAnyOrder(first, second));
    }

    @Test
    void theyAreToldAfterItEndedToo() {
        String agreement = agree(Map.of("service", line.service()));
        String referral = line.sent();
        line.withdraw(agreement);
        relyingOn(agreement).body("items.id", contains(referral));
    }

    @Test
    void closedOnesAndDraftsDoNotRelyOnItNorThoseOfAnotherClientOrAgency() {
        String agreement = agree(Map.of("agency", line.serviceWorker().agency()));
        line.answer(line.sent(), "decline", Line.least("decline")).statusCode(200);
        Map<String, Object> draft = line.request();
        draft.put("draft", true);
        line.post(draft).statusCode(201);
        Line another = new Line(line.keyWorker(), line.serviceWorker(), World.client(line.keyWorker()), line.service());
        another.agree(Line.SHARED);
        another.sent();
        Line elsewhere = elsewhere();
        elsewhere.agree(Line.SHARED);
        elsewhere.sent();
        relyingOn(agreement).body("items", empty());
    }

    @Test
    void theyAreReadPageByPage() {
        String agreement = agree(Map.of("agency", line.serviceWorker().agency()));
        String first = line.sent();
        String second = line.sent();
        String next = relying(line.keyWorker(), agreement + "/referrals?limit=1")
                .body("items.id", contains(second))
                .extract()
                .path("next");
        relying(line.keyWorker(), agreement + "/referrals?limit=1&after=" + next)
                .body("items.id", contains(first))
                .body("next", nullValue());
    }

    @Test
    void whoDoesNotHoldTheClientIsToldNothing() {
        String agreement = agree(Map.of("agency", line.serviceWorker().agency()));
        line.sent();
        relying(Worker.keyWorker(line.serviceWorker().agency()), agreement + "/referrals")
                .statusCode(404);
        relying(line.keyWorker(), UUID.randomUUID() + "/referrals").statusCode(404);
    }

    private Line elsewhere() {
        Worker worker = Worker.serviceWorker(World.agency());
        UUID service = World.service(worker.agency(), worker.account());
        return new Line(line.keyWorker(), worker, line.client(), service);
    }

    @SafeVarargs
    private String agree(Map<String, Object>... recipients) {
        return line.agree("referral", Line.SHARED, recipients);
    }

    private ValidatableResponse relyingOn(String agreement) {
        return relying(line.keyWorker(), agreement + "/referrals").statusCode(200);
    }

    private static ValidatableResponse relying(Worker worker, String path) {
        return worker.asks().get("/agreements/" + path).then();
    }
}
