package org.clientpathways.frontend.route;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
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
class RoutePageTest extends PageTest {

    private static final String STARTED = Samples.REFERRAL.replace("\"status\":\"sent\"", "\"status\":\"started\"");

    private static final String OPEN_DOOR = "\"agency\":{\"alias\":\"open-door\",\"name\":\"Open Door\"}}";

    private static final String SIGNPOSTS = """
            "signposts":[
              {"id":"019a2b3c-0000-7000-8000-000000000021","service":{"id":"019a2b3c-0000-7000-8000-000000000006",
               "name":"Open Door Money Help",%1$s,"need":"debt","status":"to-follow-up",
               "givenAt":"2026-01-06T09:00:00Z","followUpOn":"2026-01-20"},
              {"id":"019a2b3c-0000-7000-8000-000000000022","service":{"id":"019a2b3c-0000-7000-8000-000000000007",
               "name":"Open Door Food Bank",%1$s,"need":"food","status":"followed-up",
               "givenAt":"2026-01-07T09:00:00Z","result":"could-not","obstacle":"too-far",
               "followedUpAt":"2026-01-21T09:00:00Z"}]""".formatted(OPEN_DOOR);

    private static final String REDIRECTED = """
            {"clientId":"019a2b3c-0000-7000-8000-00000000000c","status":"open",
             "chains":[{"clockStartedAt":"2026-01-05T09:00:00Z","days":20,
               "steps":["019a2b3c-0000-7000-8000-000000000001","019a2b3c-0000-7000-8000-000000000002"]}],
             "steps":[{"id":"019a2b3c-0000-7000-8000-000000000001",
               "service":{"id":"019a2b3c-0000-7000-8000-000000000005","name":"Harbour Debt Advice",%1$s,
               "from":"outside","status":"redirected","how":"redirected","enteredAt":"2026-01-05T09:00:00Z",
               "sentAt":"2026-01-05T09:00:00Z","leftAt":"2026-01-09T10:00:00Z"},
              {"id":"019a2b3c-0000-7000-8000-000000000002",
               "service":{"id":"019a2b3c-0000-7000-8000-000000000006","name":"Open Door Money Help",%1$s,
               "from":"019a2b3c-0000-7000-8000-000000000005","status":"held","enteredAt":"2026-01-09T10:00:00Z",
               "continues":"019a2b3c-0000-7000-8000-000000000001"}],
             "spells":[
               {"stepId":"019a2b3c-0000-7000-8000-000000000001","kind":"awaiting-response",
                "begin":"2026-01-05T09:00:00Z","end":"2026-01-09T10:00:00Z","endedBy":"redirected","open":false,"days":4},
               {"stepId":"019a2b3c-0000-7000-8000-000000000002","kind":"held-for-agreement",
                "begin":"2026-01-09T10:00:00Z","open":true,"days":16}],
             "milestones":[
               {"at":"2026-01-05T09:00:00Z","what":"sent","stepId":"019a2b3c-0000-7000-8000-000000000001"},
               {"at":"2026-01-09T10:00:00Z","what":"redirected","reason":"outside-area",
                "stepId":"019a2b3c-0000-7000-8000-000000000001"}],
             "refused":[]}""".formatted(OPEN_DOOR);

    @BeforeEach
    void thereIsAClient() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), json(Samples.CLIENT));
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items(STARTED)));
    }

    @Test
    void aRouteIsAPictureAndTheSameInWordsAndInATable() {
        routeIs(Samples.ROUTE);
        Browser browser = route();
        assertThat(browser.page().select("svg[role=img] title").first().text()).isEqualTo("Route of Ann Example");
        assertThat(browser.page().select("svg rect.own-picture__in-service")).isNotEmpty();
        assertThat(browser.page().select("ul.govuk-list--bullet li").eachText())
                .containsExactly(
                        "Sent on 5 January 2026",
                        "Accepted on 8 January 2026, after 3 days",
                        "Began on 15 January 2026, after 7 days",
                        "In the service until now: 20 days");
        assertThat(browser.page().select("tbody tr").eachText())
                .containsExactly(
                        "Waiting for an answer Harbour Debt Advice 5 January 2026 8 January 2026 3",
                        "Waiting to start Harbour Debt Advice 8 January 2026 15 January 2026 7",
                        "In the service Harbour Debt Advice 15 January 2026 still going on 20");
        assertThat(browser.main()).doesNotContain("is not shown yet");
    }

    @Test
    void theMarksOfOneDayStayWithinThePicture() {
        routeIs(Samples.ROUTE.replaceAll("2026-01-(05|08|15)T", "2026-01-25T"));
        assertThat(route().page()
                        .select("svg[role=img] circle.own-picture__mark")
                        .eachAttr("cx"))
                .extracting(Integer::valueOf)
                .hasSize(3)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(middle -> middle + 10 <= 960);
    }

    @Test
    void aStepThatIsNotThereYetIsSaid() {
        routeIs("{\"clientId\":\"" + Samples.CLIENT_ID + "\",\"steps\":[],\"refused\":[]}");
        assertThat(route().main()).contains("The newest step is not shown yet", "there is no route to show");
    }

    @Test
    void aRouteOfAClientThatNoEventNamedYetIsEmpty() {
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items()));
        Browser browser = route();
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.main()).contains("No referral has been sent yet").doesNotContain("newest step");
    }

    @Test
    void stepsThatAreWithheldAreSaidToBe() {
        routeIs(Samples.ROUTE.replace("\"refused\":[]", "\"refused\":[\"route\"]"));
        Browser browser = route();
        assertThat(browser.main())
                .contains("This page shows only the referrals that Larkshire Council sent.")
                .contains(
                        "the client has not agreed, for working together, that Larkshire Council may see the other services involved.")
                .contains("The client's key worker can ask the client")
                .doesNotContain("record an agreement");
        assertThat(browser(Person.SERVICE_WORKER)
                        .open("/clients/" + Samples.CLIENT_ID + "/route")
                        .main())
                .contains("This page shows only the referrals to the services you work for.")
                .contains("not agreed, for working together, that Harbour Trust may see");
    }

    @Test
    void whoHoldsTheRecordIsLedToTheAgreementThatShowsTheWholeRoute() {
        heldClient(Samples.CLIENT);
        answer(
                get(urlPathEqualTo("/referral/services")).withQueryParam("agency", equalTo("larkshire-council")),
                json(Samples.items()));
        routeIs(Samples.ROUTE.replace("\"refused\":[]", "\"refused\":[\"route\"]"));
        Browser browser = route();
        assertThat(browser.main())
                .contains("Select “To work together on the help the client gets”", "“The other services involved”");

        browser.follow("record an agreement with Larkshire Council");
        assertThat(browser.heading()).isEqualTo("Which agency does the client agree to share with?");
        browser.press("Continue");
        assertThat(browser.heading()).isEqualTo("Who at Larkshire Council may see it?");
        browser.choose("Everyone at Larkshire Council who works with the client")
                .press("Continue");
        assertThat(browser.heading()).isEqualTo("What may they use it for?");
    }

    @Test
    void theOwnAgencyIsNotOfferedWhereNobodyAskedForIt() {
        heldClient(Samples.CLIENT);
        assertThat(browser(Person.KEY_WORKER)
                        .open("/clients/" + Samples.CLIENT_ID + "/agreements/new")
                        .main())
                .doesNotContain("Larkshire Council");
    }

    @Test
    void aWaitThroughRedirectsIsToldOnOneClockWithEveryHop() {
        routeIs(REDIRECTED);
        Browser browser = route();
        String whole = "One wait at 2 services: Harbour Debt Advice, then Open Door Money Help. The clock began on"
                + " 5 January 2026 and no redirect stopped it: 20 days up to now.";
        assertThat(browser.main()).contains(whole);
        assertThat(browser.page().select("main .govuk-tag").eachText())
                .containsExactly("Redirected", "Waiting for the client's agreement");
        assertThat(browser.page().select("ul.govuk-list--bullet li").eachText())
                .containsExactly(
                        "Sent on 5 January 2026",
                        "Redirected to another service on 9 January 2026, after 4 days. Reason: The client lives outside the"
                                + " area. Redirected to Open Door Money Help",
                        "Redirected to here on 9 January 2026, before the client had agreed to share with this service",
                        "Waiting for the client's agreement until now: 16 days");
        assertThat(browser.page().select("tbody tr").eachText())
                .containsExactly(
                        "The whole wait, on one clock Harbour Debt Advice, then Open Door Money Help 5 January 2026"
                                + " still going on 20",
                        "Waiting for an answer Harbour Debt Advice 5 January 2026 9 January 2026 4",
                        "Waiting for the client's agreement Open Door Money Help 9 January 2026 still going on 16");
        assertThat(browser.page().select("svg rect.own-picture__clock")).hasSize(2);
        assertThat(browser.page().select("svg rect.own-picture__held-for-agreement"))
                .hasSize(2);
        assertThat(browser.page().select("svg text.own-picture__label").eachText())
                .containsExactly("The whole wait, at 2 services", "Harbour Debt Advice", "Open Door Money Help");
    }

    @Test
    void whatTheClientWasToldAboutStandsInThePictureAndInATable() {
        routeIs(Samples.ROUTE.replace("\"refused\":[]", SIGNPOSTS + ",\"refused\":[]"));
        Browser browser = route();
        assertThat(browser.page().select("table").last().select("tbody tr").eachText())
                .containsExactly(
                        "Open Door Money Help 6 January 2026 Not known yet 20 January 2026",
                        "Open Door Food Bank 7 January 2026 The client could not: Too far away, or no way to get there"
                                + " (21 January 2026)");
        assertThat(browser.page().select("svg g title").eachText())
                .contains(
                        "Told about Open Door Money Help on 6 January 2026",
                        "Open Door Food Bank: The client could not: Too far away, or no way to get there (21 January"
                                + " 2026)");
        assertThat(browser.page().select(".own-legend__list li").eachText())
                .contains("T Told about a service", "F Followed up");
    }

    @Test
    void whoWasOnlyToldAboutAServiceHasThatToShow() {
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items()));
        routeIs("{\"clientId\":\"" + Samples.CLIENT_ID + "\"," + SIGNPOSTS + ",\"refused\":[]}");
        Browser browser = route();
        assertThat(browser.main()).contains("No referral has been sent yet", "Services the client was told about");
        assertThat(browser.page().select("svg text.own-picture__label").eachText())
                .containsExactly("Told about services");
    }

    @Test
    void aRecordThatWasMergedLeadsToTheWholeRoute() {
        routeIs(Samples.ROUTE.replaceFirst("\\{", "{\"mergedInto\":\"019a2b3c-0000-7000-8000-00000000000d\","));
        assertThat(route().page().select("main a").eachAttr("href"))
                .contains("/clients/019a2b3c-0000-7000-8000-00000000000d/route");
    }

    private Browser route() {
        return browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID + "/route");
    }

    private void routeIs(String route) {
        answer(get(urlPathEqualTo("/pathway/pathways/" + Samples.CLIENT_ID)), json(route));
    }
}
