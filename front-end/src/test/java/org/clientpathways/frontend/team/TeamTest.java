package org.clientpathways.frontend.team;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeamTest extends PageTest {

    private static final String KIM = "6b2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a10";
    private static final String LEE = "7c2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a11";
    private static final String OTHER_CLIENT = "019a2b3c-0000-7000-8000-00000000000d";

    @BeforeEach
    void twoKeyWorkersOfWhomOneLeft() {
        String kim = member(KIM, "Kim Keyes", 12, false);
        String lee = member(LEE, "Lee Able", 2, true);
        answer(get(urlPathEqualTo("/referral/caseloads")), json(Samples.items(kim, lee)));
        answer(get(urlPathEqualTo("/referral/workers")), json(Samples.items(kim, lee)));
        answer(
                get(urlPathEqualTo("/referral/caseloads/" + LEE)),
                json(Samples.items(
                        client(Samples.CLIENT_ID, "Ann", "Example"), client(OTHER_CLIENT, "Bea", "Example"))));
        answer(
                post(urlPathEqualTo("/referral/caseloads/reassign")),
                json("{\"id\":\"" + OTHER_CLIENT + "\",\"clients\":2,\"remaining\":0}"));
    }

    @Test
    void whoseClientsHaveNobodyComesFirst() {
        Browser browser = browser(Person.MANAGER).open("/team");
        assertThat(browser.main()).contains("2 clients have nobody, as their key worker left.");
        assertThat(browser.page().select("tbody tr").eachText())
                .containsExactly("Lee Able 2 5 Left on 1 February 2026 2 with nobody", "Kim Keyes 12 5 Yes");
        assertThat(browser.page().select("nav a[href=/team]").eachText()).containsExactly("Your team");
    }

    @Test
    void aManagerRecordsWhoLeftAndWhoIsBack() {
        answer(post(urlPathEqualTo("/referral/workers/" + KIM + "/leave")), json(member(KIM, "Kim Keyes", 12, true)));
        answer(post(urlPathEqualTo("/referral/workers/" + LEE + "/return")), json(member(LEE, "Lee Able", 2, false)));
        answer(get(urlPathEqualTo("/referral/caseloads/" + KIM)), json(Samples.items()));
        Browser browser = browser(Person.MANAGER).open("/team/" + KIM).follow("Kim Keyes has left");
        assertThat(browser.main())
                .contains(
                        "their 12 clients show as having nobody", "they get no new clients", "offers", "are cancelled");
        services.verify(0, postRequestedFor(urlPathEqualTo("/referral/workers/" + KIM + "/leave")));
        browser.press("Record that they have left");
        services.verify(1, postRequestedFor(urlPathEqualTo("/referral/workers/" + KIM + "/leave")));
        assertThat(browser.page().select(".govuk-notification-banner--success").text())
                .contains("It is recorded that they left.");
        browser.open("/team/" + LEE).press("Lee Able is back");
        assertThat(browser.main()).contains("It is recorded that they are back.");
    }

    @Test
    void whoLeftIsNotRecordedAgain() {
        Browser browser = browser(Person.MANAGER).open("/team/" + LEE + "/leave");
        assertThat(browser.main()).contains("It is recorded already that they left, on 1 February 2026.");
        assertThat(browser.page().select("main form")).isEmpty();
        assertThat(browser(Person.KEY_WORKER).open("/team/" + LEE + "/leave").status())
                .isEqualTo(403);
    }

    @Test
    void allClientsAreGivenToAnotherInAsManyGoesAsItTakes() {
        answer(
                post(urlPathEqualTo("/referral/caseloads/reassign")).withHeader("Idempotency-Key", matching(".{36}")),
                json("{\"id\":\"" + OTHER_CLIENT + "\",\"clients\":500,\"remaining\":2}"));
        Browser browser = browser(Person.MANAGER).open("/team/" + LEE).follow("Give clients to somebody else");
        browser.choose("All 2").press("Continue");
        browser.choose("Kim Keyes (12 clients)").press("Continue");
        assertThat(browser.main()).contains("Check your answers", "All 2", "Kim Keyes");
        browser.press("Give the clients");
        assertThat(browser.main()).contains("The clients have their new key worker.");
        String all = "{\"from\":\"" + LEE + "\",\"to\":\"" + KIM + "\"}";
        services.verify(
                2,
                postRequestedFor(urlPathEqualTo("/referral/caseloads/reassign")).withRequestBody(equalToJson(all)));
        services.verify(postRequestedFor(urlPathEqualTo("/referral/caseloads/reassign"))
                .withHeader("Idempotency-Key", matching(".{36}-2")));
    }

    @Test
    void someClientsAreGivenToAnother() {
        Browser browser = browser(Person.MANAGER).open("/team/" + LEE + "/reassign");
        browser.choose("Only some of them").press("Continue");
        browser.press("Continue");
        assertThat(browser.main()).contains("There is a problem Select one or more");
        browser.choose("Bea Example").press("Continue");
        browser.choose("Kim Keyes (12 clients)").press("Continue");
        assertThat(browser.main()).contains("Bea Example").doesNotContain("Ann Example");
        browser.press("Give the clients");
        services.verify(
                1,
                postRequestedFor(urlPathEqualTo("/referral/caseloads/reassign"))
                        .withRequestBody(equalToJson("{\"from\":\"" + LEE + "\",\"to\":\"" + KIM + "\",\"clients\":[\""
                                + OTHER_CLIENT + "\"]}")));
    }

    @Test
    void whereAClientIsWithSomebodyElseMeanwhileTheManagerSelectsAgain() {
        answer(post(urlPathEqualTo("/referral/caseloads/reassign")), problem(409, "not-in-caseload", ""));
        Browser browser = browser(Person.MANAGER).open("/team/" + LEE + "/reassign");
        browser.choose("Only some of them").press("Continue");
        browser.choose("Bea Example").press("Continue");
        browser.choose("Kim Keyes (12 clients)").press("Continue").press("Give the clients");
        assertThat(browser.main()).contains("Some of these clients have another key worker already. Select again");
    }

    @Test
    void theTeamIsForManagersOfTheAgency() {
        assertThat(browser(Person.KEY_WORKER).open("/team").status()).isEqualTo(403);
        assertThat(browser(Person.PARTNERSHIP_MANAGER).open("/team").status()).isEqualTo(403);
        assertThat(browser(Person.MANAGER).open("/team/" + OTHER_CLIENT).status())
                .isEqualTo(404);
    }

    private static String member(String account, String name, int clients, boolean left) {
        return "{\"account\":\"" + account + "\",\"name\":\"" + name + "\",\"clients\":" + clients
                + ",\"openReferrals\":5,\"left\":" + left
                + (left ? ",\"leftOn\":\"2026-02-01\",\"unassigned\":" + clients : ",\"unassigned\":0") + "}";
    }

    private static String client(String id, String given, String family) {
        return "{\"id\":\"" + id + "\",\"givenName\":\"" + given + "\",\"familyName\":\"" + family
                + "\",\"bornOn\":\"1984-03-27\"}";
    }
}
