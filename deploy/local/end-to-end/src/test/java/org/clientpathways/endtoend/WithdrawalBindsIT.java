package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;
import static org.clientpathways.endtoend.Refusal.assertRefused;
import static org.clientpathways.endtoend.SignIn.as;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.clientpathways.local.demo.story.DemoService;
import org.junit.jupiter.api.Test;

/** What a client takes back binds in every service at once. Comes last, as it lets one of them be killed. */
@WithTheWholeSystem
class WithdrawalBindsIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void theRouteIsNoLongerShownFromTheWithdrawalOn() {
        String client = Line.register();
        String agreement = Line.agree(client, List.of("identity", "contact", "needs", "circumstances", "route"))
                .path("id");
        Line.agree(client, List.of(DemoService.FOOD_AND_FUEL.agency()), List.of("identity", "contact", "needs"))
                .then()
                .statusCode(201);
        Line.Referral own = Line.sent(client);
        String elsewhere = referredToFood(client);
        Routes.await(SERVICE_WORKER, client, route -> steps(route).size() == 2);
        assertThat(steps(Routes.of(SERVICE_WORKER, client))).containsExactlyInAnyOrder(own.id(), elsewhere);

        as(KEY_WORKER)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/agreements/{id}/withdraw", agreement)
                .then()
                .statusCode(200);

        Response after = Routes.of(SERVICE_WORKER, client);
        after.then().statusCode(200).body("refused", hasItem("route"));
        assertThat(steps(after)).containsExactly(own.id());
        assertThat(after.asString()).doesNotContain(elsewhere);
    }

    @Test
    void noAnswerAboutDisclosuresMeansNo() {
        Line.Referral referral = Line.sent();
        Line.change(SERVICE_WORKER, referral, "decline", Map.of("reason", "no-capacity"));
        Routes.await(KEY_WORKER, referral.client(), route -> true);
        Awaitility.await().atMost(LONGEST).until(() -> alerts().asString().contains(referral.client()));
        TheSystem.kill("referral-service");
        try {
            Awaitility.await().atMost(LONGEST).until(() -> alerts().statusCode() == 503);
            for (Response answer : List.of(alerts(), Routes.of(KEY_WORKER, referral.client()))) {
                assertRefused(answer, 503, "unavailable");
                assertThat(answer.header("Retry-After")).matches("\\d+");
                assertThat(answer.asString()).doesNotContain(referral.client());
            }
        } finally {
            Awaitility.await("referral-service is there again")
                    .atMost(Duration.ofSeconds(120))
                    .ignoreExceptions()
                    .until(() -> Line.read(KEY_WORKER, referral).statusCode() == 200);
        }
        Awaitility.await().atMost(LONGEST).until(() -> alerts().statusCode() == 200);
        assertThat(alerts().asString()).contains(referral.client());
    }

    private static String referredToFood(String client) {
        Map<String, Object> body = Line.referralOf(client);
        body.put("serviceId", Line.serviceId(DemoService.FOOD_AND_FUEL));
        return Line.refer(body).then().statusCode(201).extract().path("id");
    }

    private static List<String> steps(Response route) {
        return route.path("steps.id");
    }

    private static Response alerts() {
        return SignIn.atNotificationsAs(KEY_WORKER).get("/alerts?limit=100");
    }
}
