package org.clientpathways.frontend.plan;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanPagesTest extends PageTest {

    private static final String PLAN_ID = "019a2b3c-0000-7000-8000-000000000007";
    private static final String TEMPLATE_ID = "019a2b3c-0000-7000-8000-000000000008";
    private static final String PLAN = """
            {"id":"019a2b3c-0000-7000-8000-000000000007","clientId":"019a2b3c-0000-7000-8000-00000000000c",
             "template":{"id":"019a2b3c-0000-7000-8000-000000000008","name":"Leaving prison"},"startsOn":"2026-01-05",
             "version":3,"steps":[
               {"id":"019a2b3c-0000-7000-8000-000000000011","key":"money","title":"Debts sorted","need":"money-and-debt",
                "dueOn":"2026-01-10","opensAfter":[],"status":"done","doneOn":"2026-01-15","late":true,
                "stepId":"019a2b3c-0000-7000-8000-000000000001"},
               {"id":"019a2b3c-0000-7000-8000-000000000012","key":"home","title":"A place to live","need":"housing",
                "dueOn":"2026-02-01","opensAfter":["money"],"status":"overdue"},
               {"id":"019a2b3c-0000-7000-8000-000000000013","key":"step-3","need":"employment","dueOn":"2026-03-01",
                "opensAfter":["home"],"status":"not-yet-open"},
               {"id":"019a2b3c-0000-7000-8000-000000000014","key":"old","need":"food","dueOn":"2026-03-01",
                "opensAfter":[],"status":"dropped"}]}""";
    private static final String TEMPLATE = """
            {"id":"019a2b3c-0000-7000-8000-000000000008","version":2,"name":"Leaving prison","open":true,"steps":[
              {"key":"home","title":"A place to live","need":"housing","targetDays":14,"opensAfter":[]},
              {"key":"work","title":"Looking for work","need":"employment","targetDays":56,"opensAfter":["home"]}]}""";
    private static final String CLIENT = "/clients/" + Samples.CLIENT_ID;

    @BeforeEach
    void thereIsAClient() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), json(Samples.CLIENT));
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items()));
        answer(get(urlPathEqualTo("/referral/services")), json(Samples.items(Samples.SERVICE)));
        answer(get(urlPathEqualTo("/pathway/plans/" + PLAN_ID)), json(PLAN));
        answer(put(urlPathEqualTo("/pathway/plans/" + PLAN_ID)), json(PLAN));
        answer(get(urlPathEqualTo("/pathway/plan-templates")), json(Samples.items(TEMPLATE)));
        answer(get(urlPathEqualTo("/pathway/plan-templates/" + TEMPLATE_ID)), json(TEMPLATE));
        routeWith("\"mayPlan\":true,\"plan\":" + PLAN);
    }

    @Test
    void theRouteShowsWhatWasPlannedBesideWhatDidHappen() {
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT + "/route");
        assertThat(browser.page()
                        .select("[aria-label='Table of the plan'] tbody tr")
                        .eachText())
                .containsExactly(
                        "Debts sorted 10 January 2026 15 January 2026: started with Harbour Debt Advice Done late",
                        "A place to live after: Debts sorted 1 February 2026 Not yet Overdue Change A place to live",
                        "Finding or keeping work after: A place to live 1 March 2026 Not yet Waits for another step Change"
                                + " Finding or keeping work",
                        "Food 1 March 2026 Not yet No longer planned");
        assertThat(browser.page().select("a").eachText()).contains("Add a step to the plan");
    }

    @Test
    void whoMayNotPlanIsOfferedNothingToPlanWhateverTheirRole() {
        routeWith("\"plan\":" + PLAN);
        Browser browser = browser(Person.COLLEAGUE).open(CLIENT + "/route");
        assertThat(browser.main()).contains("A place to live").doesNotContain("You can close the pathway");
        assertThat(browser.page().select("main a[href*=plan/], main a[href*=close]"))
                .isEmpty();
    }

    @Test
    void closingIsOfferedOnceItIsPossibleAndUntilThenItIsSaidWhatIsOpen() {
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT + "/route");
        assertThat(browser.main())
                .contains("1 referral is still open and must end, or be withdrawn, first: Harbour Debt Advice.");
        assertThat(browser.page().select("main a").eachText()).doesNotContain("Close the pathway");

        answer(
                get(urlPathEqualTo("/pathway/pathways/" + Samples.CLIENT_ID)),
                json(Samples.ROUTE
                        .replace("\"from\":\"outside\"", "\"from\":\"outside\",\"leftAt\":\"2026-02-01T09:00:00Z\"")
                        .replace("\"refused\":[]", "\"mayPlan\":true,\"mayClose\":true,\"refused\":[]")));
        browser.open(CLIENT + "/route");
        assertThat(browser.main()).doesNotContain("still open");
        assertThat(browser.page().select("main a").eachText()).contains("Close the pathway");
    }

    @Test
    void aPathwayThatWasClosedBySomebodyUnseenIsSaidToBeClosed() {
        String open = Samples.ROUTE.replace("\"refused\":[]", "\"mayPlan\":true,\"mayClose\":false,\"refused\":[]");
        String ended = open.replace("\"from\":\"outside\"", "\"from\":\"outside\",\"leftAt\":\"2026-02-01T09:00:00Z\"");
        for (String route : List.of(open, ended, ended.replace("\"mayClose\":false", "\"mayClose\":true"))) {
            answer(get(urlPathEqualTo("/pathway/pathways/" + Samples.CLIENT_ID)), json(route));
            String main = browser(Person.KEY_WORKER).open(CLIENT + "/route").main();
            assertThat(main.contains("The pathway is closed. A new referral opens it again."))
                    .as(main)
                    .isEqualTo(route.equals(ended));
        }
    }

    @Test
    void aPlanIsMadeFromATemplate() {
        routeWith("\"mayPlan\":true");
        answer(
                post(urlPathEqualTo("/pathway/pathways/" + Samples.CLIENT_ID + "/plan")),
                json(PLAN).withStatus(201));
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT + "/route").follow("Plan the pathway");
        browser.choose("Leaving prison").press("Continue");
        browser.typeDate("startsOn", 1, 6, 2026).press("Continue").press("Make the plan");
        services.verify(postRequestedFor(urlPathEqualTo("/pathway/pathways/" + Samples.CLIENT_ID + "/plan"))
                .withHeader("Idempotency-Key", matching(".{36}"))
                .withRequestBody(equalToJson("{\"template\":\"" + TEMPLATE_ID + "\",\"startsOn\":\"2026-06-01\"}")));
        assertThat(browser.main()).contains("The client has a plan now.");
    }

    @Test
    void aPlanIsMadeStepByStepAndWhatIsWrongWithADayIsSaidThere() {
        answer(
                post(urlPathEqualTo("/pathway/pathways/" + Samples.CLIENT_ID + "/plan")),
                problem(
                        400,
                        "bad-request",
                        "\"violations\":[{\"field\":\"steps[0].dueOn\",\"message\":\"Give a later day\"}]"));
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT + "/plan/new");
        browser.choose("Without a template, step by step").press("Continue").press("Continue");
        browser.choose("Housing")
                .typeDate("dueOn", 1, 2, 2020)
                .press("Continue")
                .press("Make the plan");
        assertThat(browser.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#dueOn-day");
        assertThat(browser.main()).contains("Give a later day");
    }

    @Test
    void aStepIsMarkedAsDoneWithoutChangingTheOthers() {
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT + "/plan/" + PLAN_ID + "/steps/home");
        browser.choose("Mark it as done").press("Continue");
        browser.typeDate("doneOn", 20, 1, 2026).press("Continue").press("Change the plan");
        assertThat(browser.main()).contains("The step of the plan is marked as done.");
        services.verify(putRequestedFor(urlPathEqualTo("/pathway/plans/" + PLAN_ID))
                .withHeader("If-Match", equalTo("\"3\""))
                .withRequestBody(equalToJson("""
                        {"steps":[
                          {"key":"money","need":"money-and-debt","opensAfter":[],"dueOn":"2026-01-10"},
                          {"key":"home","need":"housing","opensAfter":["money"],"dueOn":"2026-02-01","doneOn":"2026-01-20"},
                          {"key":"step-3","need":"employment","opensAfter":["home"],"dueOn":"2026-03-01"}]}""")));
    }

    @Test
    void aStepTakenOutIsWaitedForByNoOther() {
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT + "/plan/" + PLAN_ID + "/steps/home");
        browser.choose("Take it out of the plan").press("Continue").press("Change the plan");
        services.verify(
                putRequestedFor(urlPathEqualTo("/pathway/plans/" + PLAN_ID)).withRequestBody(equalToJson("""
                        {"steps":[
                          {"key":"money","need":"money-and-debt","opensAfter":[],"dueOn":"2026-01-10"},
                          {"key":"step-3","need":"employment","opensAfter":[],"dueOn":"2026-03-01"}]}""")));
    }

    @Test
    void aStepIsAddedUnderAKeyOfItsOwn() {
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT + "/plan/" + PLAN_ID + "/add");
        browser.choose("Benefits").press("Continue").press("Continue");
        browser.typeDate("dueOn", 1, 4, 2026).press("Continue");
        browser.choose("A place to live").press("Continue").press("Add the step");
        assertThat(browser.main()).contains("The step is added to the plan.");
        services.verify(putRequestedFor(urlPathEqualTo("/pathway/plans/" + PLAN_ID))
                .withRequestBody(com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath(
                        "$.steps[3]", equalToJson("""
                                {"key":"step-5","need":"benefits","opensAfter":["home"],"dueOn":"2026-04-01"}"""))));
    }

    @Test
    void aPlanThatSomebodyElseChangedMeanwhileIsSaidToBe() {
        answer(put(urlPathEqualTo("/pathway/plans/" + PLAN_ID)), problem(412, "stale", ""));
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT + "/plan/" + PLAN_ID + "/steps/home");
        browser.choose("Take it out of the plan").press("Continue").press("Change the plan");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.main()).contains("Someone else changed the plan");
    }

    @Test
    void aPathwayIsClosedAndAnOpenReferralIsNamed() {
        routeWith("\"mayPlan\":true,\"mayClose\":true");
        String close = "/pathway/pathways/" + Samples.CLIENT_ID + "/close";
        answer(post(urlPathEqualTo(close)), json("{}"));
        assertThat(closeIt().main()).contains("The pathway is closed, and its plan has ended.");
        services.verify(postRequestedFor(urlPathEqualTo(close))
                .withRequestBody(equalToJson("{\"outcome\":\"need-met\",\"planned\":true}")));

        answer(
                post(urlPathEqualTo(close)),
                problem(
                        409,
                        "referrals-open",
                        "\"title\":\"Referrals are still open\",\"detail\":\"2 referrals are still open.\""));
        Browser browser = closeIt();
        assertThat(browser.heading()).isEqualTo("Referrals are still open");
        assertThat(browser.main()).contains("2 referrals are still open.");
    }

    @Test
    void whoTypesTheAddressOfWhatIsNotPossibleNowIsLedToTheRouteThatSaysWhy() {
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT + "/close");
        assertThat(browser.address().getPath()).isEqualTo(CLIENT + "/route");
        assertThat(browser.main()).contains("You can close the pathway when no referral is open.");

        routeWith("\"mayPlan\":false");
        browser.open(CLIENT + "/plan/new");
        assertThat(browser.address().getPath()).isEqualTo(CLIENT + "/route");
    }

    @Test
    void aClosedPathwaySaysSo() {
        routeWith("\"closing\":{\"agency\":\"larkshire-council\",\"outcome\":\"need-met\",\"planned\":false,"
                + "\"closedAt\":\"2026-02-03T09:00:00Z\"}");
        assertThat(browser(Person.KEY_WORKER).open(CLIENT + "/route").main())
                .contains("The pathway was closed on 3 February 2026, not as planned. The need was met.")
                .doesNotContain("Close the pathway");
    }

    @Test
    void aManagerAddsATemplateAndAStepToIt() {
        answer(post(urlPathEqualTo("/pathway/plan-templates")), json(TEMPLATE).withStatus(201));
        answer(put(urlPathEqualTo("/pathway/plan-templates/" + TEMPLATE_ID)), json(TEMPLATE));
        Browser browser = browser(Person.MANAGER).open("/plan-templates").follow("Add a template");
        browser.type("What is the template called?", "Leaving prison").press("Continue");
        browser.type("What is to happen?", "A place to live").choose("Housing");
        browser.type("By how many days after the plan begins?", "soon").press("Continue");
        assertThat(browser.main()).contains("Enter a number of days, such as 14");
        browser.type("By how many days after the plan begins?", "14")
                .press("Continue")
                .press("Save the template");
        services.verify(
                postRequestedFor(urlPathEqualTo("/pathway/plan-templates")).withRequestBody(equalToJson("""
                        {"name":"Leaving prison","steps":[{"key":"step-1","title":"A place to live","need":"housing",
                         "opensAfter":[],"targetDays":14}]}""")));

        assertThat(browser.main())
                .contains("Done The template is saved.")
                .contains("Looking for work Finding or keeping work · started within 56 days · after: A place to live");
        browser.press("Take it out: A place to live");
        services.verify(putRequestedFor(urlPathEqualTo("/pathway/plan-templates/" + TEMPLATE_ID))
                .withHeader("If-Match", equalTo("\"2\""))
                .withRequestBody(equalToJson("""
                        {"name":"Leaving prison","open":true,"steps":[{"key":"work","title":"Looking for work",
                         "need":"employment","opensAfter":[],"targetDays":56}]}""")));
        assertThat(browser.main()).contains("Done The change is saved.");

        browser.follow("Add a step").type("What is to happen?", "A doctor").choose("Housing");
        browser.type("By how many days after the plan begins?", "7").press("Continue");
        browser.press("Continue").press("Save the step");
        assertThat(browser.main()).contains("Done The step is added to the template.");
    }

    @Test
    void onlyManagersKeepTemplates() {
        assertThat(browser(Person.KEY_WORKER).open("/plan-templates").status()).isEqualTo(403);
    }

    private Browser closeIt() {
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT + "/close");
        browser.choose("The need was met").press("Continue");
        return browser.choose("Yes").press("Continue").press("Close the pathway");
    }

    private void routeWith(String member) {
        answer(
                get(urlPathEqualTo("/pathway/pathways/" + Samples.CLIENT_ID)),
                json(Samples.ROUTE.replace("\"refused\":[]", member + ",\"refused\":[]")));
    }
}
