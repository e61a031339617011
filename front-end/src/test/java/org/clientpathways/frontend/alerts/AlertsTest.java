package org.clientpathways.frontend.alerts;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
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
class AlertsTest extends PageTest {

    private static final String DECLINED_ID = "019a2b3c-0000-7000-8000-0000000000e1";
    private static final String DECLINED = """
            {"id":"019a2b3c-0000-7000-8000-0000000000e1","kind":"declined","toDo":true,"reason":"no-capacity",
             "clientId":"019a2b3c-0000-7000-8000-00000000000c","referralId":"019a2b3c-0000-7000-8000-000000000001",
             "serviceId":"019a2b3c-0000-7000-8000-000000000005","happenedAt":"2026-01-08T10:30:00Z"}""";
    private static final String OF_A_REFERRAL_UNSEEN = """
            {"id":"019a2b3c-0000-7000-8000-0000000000e2","kind":"started","toDo":false,
             "clientId":"019a2b3c-0000-7000-8000-00000000000d","referralId":"019a2b3c-0000-7000-8000-000000000009",
             "serviceId":"019a2b3c-0000-7000-8000-000000000005","happenedAt":"2026-01-07T10:30:00Z"}""";

    private static final String FOLLOW_UP_DUE = """
            {"id":"019a2b3c-0000-7000-8000-0000000000e3","kind":"follow-up-due","toDo":true,"dueOn":"2026-01-08",
             "clientId":"019a2b3c-0000-7000-8000-00000000000c","serviceId":"019a2b3c-0000-7000-8000-000000000005",
             "signpostId":"019a2b3c-0000-7000-8000-000000000007","happenedAt":"2026-01-08T00:00:00Z"}""";

    @BeforeEach
    void aCaseload() {
        answer(post(urlPathEqualTo("/referral/clients/search")), json(Samples.items(Samples.CLIENT)));
        answer(get(urlPathEqualTo("/pathway/pathways")), json(Samples.items()));
        answer(get(urlPathEqualTo("/referral/referrals/" + Samples.REFERRAL_ID)), json(Samples.REFERRAL));
    }

    @Test
    void theStartPageCountsWhatNeedsTheKeyWorkerAndListsIt() {
        alerts(12, DECLINED, OF_A_REFERRAL_UNSEEN);
        Browser browser = browser(Person.KEY_WORKER).open("/");
        assertThat(browser.main())
                .contains(
                        "What needs you 12",
                        "Ann Example To do Declined by Harbour Debt Advice: There is no room at present · 8 January 2026",
                        "A client whose name is not shared To know Started with the service · 7 January 2026",
                        "All 12");
    }

    @Test
    void whatIsDealtWithIsMarked() {
        alerts(1, DECLINED);
        answer(post(urlPathEqualTo("/notification/alerts/" + DECLINED_ID + "/done")), json(DECLINED));
        Browser browser = browser(Person.KEY_WORKER)
                .open("/alerts")
                .press(
                        "I have dealt with this: Ann Example, Declined by Harbour Debt Advice: There is no room at present");
        assertThat(browser.main()).contains("It is marked as dealt with.");
        services.verify(1, postRequestedFor(urlPathEqualTo("/notification/alerts/" + DECLINED_ID + "/done")));
    }

    @Test
    void whoWasDeclinedIsReferredAgainForTheSameNeed() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), json(Samples.CLIENT));
        alerts(1, DECLINED);
        Browser browser = browser(Person.KEY_WORKER)
                .open("/alerts")
                .follow(
                        "Refer to another service: Ann Example, Declined by Harbour Debt Advice: There is no room at present");
        assertThat(browser.address().getPath()).isEqualTo("/clients/" + Samples.CLIENT_ID + "/refer");
        assertThat(browser.page().select("#searchNeed option[selected]").eachAttr("value"))
                .containsExactly("money-and-debt");
    }

    @Test
    void whatIsAboutNoReferralHasTheNamesOfTheClientAndTheService() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), json(Samples.CLIENT));
        answer(get(urlPathEqualTo("/referral/services/" + Samples.SERVICE_ID)), json(Samples.SERVICE));
        alerts(1, FOLLOW_UP_DUE);
        Browser browser = browser(Person.KEY_WORKER).open("/alerts");
        assertThat(browser.main())
                .contains(
                        "Ann Example To do Ask whether they got to Harbour Debt Advice, which you told them about · 8 January 2026");
        assertThat(browser.page().select("main a[href=/signposts/019a2b3c-0000-7000-8000-000000000007]"))
                .hasSize(1);
    }

    @Test
    void theStartPageTellsOfClientsHandedOverToTheAgency() {
        alerts(0);
        answer(
                get(urlPathEqualTo("/referral/handovers"))
                        .withQueryParam("direction", equalTo("received"))
                        .withQueryParam("status", equalTo("offered")),
                json(Samples.items("{\"id\":\"019a2b3c-0000-7000-8000-000000000008\"}")));
        assertThat(browser(Person.KEY_WORKER).open("/").main())
                .contains("1 client is handed over to your agency, and waits for somebody to accept");
    }

    @Test
    void whatNeedsNobodySaysSo() {
        alerts(0);
        assertThat(browser(Person.KEY_WORKER).open("/").main()).contains("Nothing needs you now.");
        assertThat(browser(Person.KEY_WORKER).open("/alerts").main()).contains("Nothing needs you now.");
    }

    @Test
    void theStartPageStandsWithoutNotificationService() {
        answer(get(urlPathEqualTo("/notification/alerts")), problem(503, "unavailable", ""));
        assertThat(browser(Person.KEY_WORKER).open("/").main())
                .contains("What needs you cannot be shown at the moment. Nothing of it is lost.", "Ann Example");
    }

    @Test
    void onlyKeyWorkersHaveThem() {
        assertThat(browser(Person.SERVICE_WORKER).open("/alerts").status()).isEqualTo(403);
        assertThat(browser(Person.SERVICE_WORKER).open("/").main()).doesNotContain("What needs you");
    }

    @Test
    void whatIsLeftFollowsOnAnotherPage() {
        answer(
                get(urlPathEqualTo("/notification/alerts")).withQueryParam("after", equalTo("rest")),
                json("{\"items\":[" + OF_A_REFERRAL_UNSEEN + "],\"count\":2}"));
        answer(
                get(urlPathEqualTo("/notification/alerts")).withQueryParam("after", absent()),
                json("{\"items\":[" + DECLINED + "],\"next\":\"rest\",\"count\":2}"));
        Browser browser = browser(Person.KEY_WORKER).open("/alerts").follow("More");
        assertThat(browser.main()).contains("Started with the service").doesNotContain("Declined by");
    }

    private void alerts(int count, String... items) {
        answer(
                get(urlPathEqualTo("/notification/alerts")),
                json("{\"items\":[" + String.join(",", items) + "],\"count\":" + count + "}"));
    }
}
