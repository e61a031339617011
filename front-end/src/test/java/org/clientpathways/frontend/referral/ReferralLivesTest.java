package org.clientpathways.frontend.referral;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
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
class ReferralLivesTest extends PageTest {

    private static final String REFERRAL = "/referral/referrals/" + Samples.REFERRAL_ID;
    private static final String PAGE = "/referrals/" + Samples.REFERRAL_ID;

    private static final String ACTIONS = "\"actions\":[\"redirect\",\"take-back\",";

    private static final String OTHER = """
            {"id":"019a2b3c-0000-7000-8000-0000000000f2","status":"draft","held":true,
             "service":{"id":"019a2b3c-0000-7000-8000-000000000006","name":"Open Door Money Help",
                        "agency":{"alias":"open-door","name":"Open Door"}}}""";

    private static final String HOUSING_SERVICE = Samples.OTHER_SERVICE
            .replace("Open Door Money Help", "Open Door Homes")
            .replace("[\"money-and-debt\"]", "[\"housing\"]");

    private static final String UNKNOWN =
            OTHER.replaceAll("\"id\":\"[^\"]*f2\",\"status\":\"draft\",\"held\":true,\\s*", "");

    private static final String MISTAKE = """
            {"items":[
             {"transition":"send","status":"sent","agency":"larkshire-council","name":"Kim Keyes",
              "occurredAt":"2026-01-05T09:00:00Z","recordedAt":"2026-01-05T09:00:00Z"},
             {"transition":"accept","status":"accepted","agency":"harbour-trust","name":"Sol Winter",
              "occurredAt":"2026-01-06T09:00:00Z","recordedAt":"2026-01-06T09:00:00Z"},
             {"transition":"waitlist","status":"waiting","agency":"harbour-trust","name":"Sol Winter","takenBack":true,
              "occurredAt":"2026-01-07T09:00:00Z","recordedAt":"2026-01-07T09:00:00Z"},
             {"transition":"take-back","status":"accepted","agency":"harbour-trust","name":"Sol Winter",
              "occurredAt":"2026-01-08T09:00:00Z","recordedAt":"2026-01-08T09:00:00Z","reason":"The wrong person"}]}""";

    private static final String CLOSED = Samples.REFERRAL
            .replace("\"status\":\"sent\"", "\"status\":\"entered-in-error\",\"redirectTakenBack\":true")
            .replaceAll("\"actions\":\\[[^]]*]", "\"actions\":[],\"cannotTakeBack\":\"It was closed\"");

    private static final String STANDS = Samples.REFERRAL.replaceAll(
            "\"actions\":\\[[^]]*]",
            "\"actions\":[\"withdraw\"],\"cannotTakeBack\":\"The other service has answered.\"");

    @BeforeEach
    void thereIsAReferral() {
        referralIs(Samples.REFERRAL.replace("\"actions\":[", ACTIONS));
        answer(get(urlPathEqualTo(REFERRAL + "/history")), json(MISTAKE));
        answer(
                get(urlPathEqualTo("/referral/services")).withQueryParam("need", equalTo("money-and-debt")),
                json(Samples.items(Samples.SERVICE, Samples.OTHER_SERVICE)));
        answer(get(urlPathEqualTo("/referral/services/" + Samples.OTHER_SERVICE_ID)), json(Samples.OTHER_SERVICE));
    }

    @Test
    void aServiceIsChosenAndTheClientIsRedirectedWithAReason() {
        Browser browser = browser(Person.SERVICE_WORKER).open(PAGE).follow("Redirect the client to another service");
        assertThat(browser.main()).contains("Open Door Money Help").doesNotContain("Choose Harbour Debt Advice");
        browser.follow("Choose Open Door Money Help");
        assertThat(browser.main())
                .contains("To Open Door Money Help, Open Door.", "goes on where this one stops")
                .contains("Larkshire Council and Harbour Trust can read this. The service that you redirect to cannot")
                .doesNotContain("Both agencies", "Warning");
        answer(post(urlPathEqualTo(REFERRAL + "/redirect")), json(Samples.REFERRAL));
        browser.press("Redirect the client");
        assertThat(browser.main()).contains("Select a reason");
        browser.choose("There is no room at present").press("Redirect the client");
        assertThat(browser.main()).contains("The client is redirected. The other service sees the new referral now.");
        services.verify(postRequestedFor(urlPathEqualTo(REFERRAL + "/redirect"))
                .withHeader("If-Match", equalTo("\"4\""))
                .withRequestBody(equalToJson(
                        "{\"reason\":\"no-capacity\",\"serviceId\":\"" + Samples.OTHER_SERVICE_ID + "\"}")));
    }

    @Test
    void aSearchForAnythingIsNotNarrowedToTheReferralsNeed() {
        answer(
                get(urlPathEqualTo("/referral/services")).withQueryParam("need", absent()),
                json(Samples.items(HOUSING_SERVICE)));
        Browser browser = browser(Person.SERVICE_WORKER).open(PAGE + "/redirect");
        assertThat(browser.page().select("option[selected]").eachText()).containsExactly("Money and debt");
        browser.open(PAGE + "/redirect?need=&text=&place=");
        assertThat(browser.main()).contains("Open Door Homes").doesNotContain("Open Door Money Help");
        assertThat(browser.page().select("option[selected]")).isEmpty();
    }

    @Test
    void itIsToldWhenTheServiceThatWasChosenIsNotForTheNeedThatTheNewReferralKeeps() {
        answer(get(urlPathEqualTo("/referral/services/" + Samples.OTHER_SERVICE_ID)), json(HOUSING_SERVICE));
        Browser browser = browser(Person.SERVICE_WORKER).open(PAGE + "/redirect?service=" + Samples.OTHER_SERVICE_ID);
        String told = "Open Door Homes does not list Money and debt among what it helps with. The new referral keeps"
                + " this need.";
        assertThat(browser.page().select(".govuk-warning-text").text()).contains(told);
        assertThat(browser.press("Redirect the client").main()).contains("Select a reason", told);
        referralIs(Samples.REFERRAL.replace("\"actions\":[", ACTIONS).replace("\"need\":\"money-and-debt\",", ""));
        browser.open(PAGE + "/redirect?service=" + Samples.OTHER_SERVICE_ID);
        assertThat(browser.main()).contains("To Open Door Homes").doesNotContain("does not list");
    }

    @Test
    void aRedirectThatIsHeldIsAnnouncedAsHeldAndNotAsSent() {
        Browser browser = browser(Person.SERVICE_WORKER)
                .open(PAGE + "/redirect?service=" + Samples.OTHER_SERVICE_ID)
                .choose("There is no room at present");
        String held = Samples.REFERRAL
                .replace("\"status\":\"sent\"", "\"status\":\"redirected\"")
                .replace(
                        "\"sentAt\"",
                        "\"redirectedTo\":" + UNKNOWN.replace("{\"s", "{\"held\":true,\"s") + ",\"sentAt\"");
        answer(post(urlPathEqualTo(REFERRAL + "/redirect")), json(held));
        referralIs(held);
        browser.press("Redirect the client");
        assertThat(browser.page().select(".govuk-notification-banner__content").text())
                .startsWith("The client is redirected, but the new referral is held and not sent.");
        assertThat(browser.main())
                .contains("Redirected to Open Door Money Help, Open Door: Held until the client agrees")
                .contains("a new referral to that service goes on where this one stopped")
                .contains("The new referral is not sent yet", "Larkshire Council asks the client");
        assertThat(browser.page().select("a[href$=f2]")).isEmpty();
    }

    @Test
    void aServiceThatTheClientComesFromIsToldAndAnotherIsChosen() {
        Browser browser = browser(Person.SERVICE_WORKER)
                .open(PAGE + "/redirect?service=" + Samples.OTHER_SERVICE_ID)
                .choose("There is no room at present");
        answer(
                post(urlPathEqualTo(REFERRAL + "/redirect")),
                problem(409, "redirect-circle", "\"detail\":\"Choose another service\""));
        browser.press("Redirect the client");
        assertThat(browser.page().select(".govuk-error-summary a").text()).isEqualTo("Choose another service");
        assertThat(browser.heading()).isEqualTo("Choose another service for the client");
    }

    @Test
    void theChainIsShownAsFarAsItIsTold() {
        referralIs(Samples.REFERRAL.replace("\"sentAt\"", "\"redirectedTo\":" + UNKNOWN + ",\"sentAt\""));
        Browser redirecting = browser(Person.SERVICE_WORKER).open(PAGE);
        assertThat(redirecting.main()).contains("Redirected to Open Door Money Help, Open Door");
        assertThat(redirecting.page().select("a[href$=f2]")).isEmpty();
        referralIs(Samples.REFERRAL.replace("\"sentAt\"", "\"redirectedTo\":" + OTHER + ",\"sentAt\""));
        Browser referring = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(referring.main()).contains("Held until the client agrees", "See what to do");
        assertThat(referring.page().select("a[href$=f2]")).hasSize(2);
    }

    @Test
    void whoReferredReadsWhoTookTheRedirectBackAndWhatThatMeans() {
        referralIs(CLOSED.replace("\"sentAt\"", "\"continuesFrom\":" + OTHER + ",\"sentAt\""));
        answer(get(urlPathEqualTo(REFERRAL + "/history")), json(closing(",\"agency\":\"harbour-trust\"")));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(browser.main())
                .contains("The redirect was taken back", "Open Door Money Help, Open Door, redirected the client")
                .contains("see the referral to Open Door Money Help", "It counts no more")
                .contains("Closed, because the redirect was taken back 7 January 2026 · Harbour Trust")
                .doesNotContain("Another reason", "cannot be taken back");
    }

    @Test
    void anotherReferralIsOfferedOnlyWhereItCanBeMade() {
        Browser browser = browser(Person.KEY_WORKER);
        heldClient(Samples.CLIENT);
        closed(true);
        assertThat(browser.open(PAGE).page().select(".govuk-inset-text a").eachAttr("href"))
                .contains("/clients/" + Samples.CLIENT_ID + "/refer");

        heldClient(Samples.MERGED_CLIENT);
        assertThat(browser.open(PAGE).page().select(".govuk-inset-text a").eachAttr("href"))
                .contains("/clients/" + Samples.MERGED_INTO)
                .noneMatch(href -> href.endsWith("/refer"));

        closed(false);
        assertThat(browser.open(PAGE).main()).contains("ask the agency of the client's key worker to refer them.");
        assertThat(browser.page().select("a[href$=/refer]")).isEmpty();
    }

    @Test
    void theNewServiceReadsThatTheRedirectWasTakenBackAndNotByWhom() {
        referralIs(CLOSED);
        answer(get(urlPathEqualTo(REFERRAL + "/history")), json(closing("")));
        String main = browser(Person.SERVICE_WORKER).open(PAGE).main();
        assertThat(main)
                .contains("The service that redirected the client to you did so by mistake")
                .contains(
                        "there is nothing that you need to do",
                        "Closed, because the redirect was taken back 7 January 2026")
                .doesNotContain("Open Door", "7 January 2026 ·", "null", "cannot be taken back");
    }

    @Test
    void whereALastStepStandsThePageSaysWhyInsteadOfOfferingIt() {
        referralIs(STANDS);
        Browser browser = browser(Person.SERVICE_WORKER).open(PAGE);
        assertThat(browser.main()).contains("This step cannot be taken back. The other service has answered.");
        assertThat(browser.page().select("a[href$=/take-back]")).isEmpty();
        assertThat(browser.open(PAGE + "/take-back").status()).isEqualTo(409);
        assertThat(browser.heading()).isEqualTo("This cannot be taken back");
        assertThat(browser.main()).contains("The other service has answered.");
    }

    @Test
    void ofASendingOnlyItsSenderIsToldThatItStands() {
        referralIs(STANDS);
        answer(get(urlPathEqualTo(REFERRAL + "/history")), json(Samples.HISTORY));
        assertThat(browser(Person.SERVICE_WORKER).open(PAGE).main()).doesNotContain("cannot be taken back");
        assertThat(browser(Person.KEY_WORKER).open(PAGE).main()).contains("This step cannot be taken back.");
    }

    @Test
    void whereTakingBackIsAllThatCanBeDoneNoEmptyListIsShown() {
        referralIs(Samples.REFERRAL.replaceAll("\"actions\":\\[[^]]*]", "\"actions\":[\"take-back\"]"));
        Browser browser = browser(Person.SERVICE_WORKER).open(PAGE);
        assertThat(browser.main()).doesNotContain("What you can do now").contains("Take this step back");
    }

    @Test
    void theLastStepThatCountsIsTakenBackFromTheHistory() {
        Browser browser = browser(Person.SERVICE_WORKER).open(PAGE);
        assertThat(browser.main()).contains("Taken back", "The wrong person");
        assertThat(browser.page()
                        .select("a[href$=/take-back]")
                        .parents()
                        .select("h3")
                        .eachText())
                .contains("Accepted");
        assertThat(browser.page().select("a[href$=/take-back]")).hasSize(1);
        browser.follow("Take this step back");
        assertThat(browser.main()).doesNotContain("which the redirect made");
        browser.press("Take it back");
        assertThat(browser.main()).contains("Enter why you take it back");
        answer(post(urlPathEqualTo(REFERRAL + "/take-back")), json(Samples.REFERRAL));
        browser.type("Why do you take it back?", "It was for another client").press("Take it back");
        assertThat(browser.page()
                        .select(".govuk-notification-banner--success[role=alert]")
                        .text())
                .contains("The referral is as it was before");
        services.verify(postRequestedFor(urlPathEqualTo(REFERRAL + "/take-back"))
                .withHeader("If-Match", equalTo("\"4\""))
                .withRequestBody(equalToJson("{\"reason\":\"It was for another client\"}")));
    }

    @Test
    void whatCannotBeTakenBackIsToldWithWhatToDoInstead() {
        Browser browser =
                browser(Person.SERVICE_WORKER).open(PAGE + "/take-back").type("Why do you take it back?", "A slip");
        answer(
                post(urlPathEqualTo(REFERRAL + "/take-back")),
                problem(409, "cannot-take-back", "\"detail\":\"The other service has answered.\""));
        browser.press("Take it back");
        assertThat(browser.heading()).isEqualTo("This cannot be taken back");
        assertThat(browser.main()).contains("The other service has answered.", "A slip");
    }

    private void closed(boolean held) {
        referralIs(CLOSED.replace(
                "\"sentAt\"", "\"holdsClient\":" + held + ",\"continuesFrom\":" + OTHER + ",\"sentAt\""));
    }

    private static String closing(String by) {
        return """
                {"items":[
                 {"transition":"send","status":"sent","agency":"larkshire-council","name":"Kim Keyes",
                  "occurredAt":"2026-01-05T09:00:00Z","recordedAt":"2026-01-05T09:00:00Z"},
                 {"transition":"correct","status":"entered-in-error","redirectTakenBack":true,
                  "occurredAt":"2026-01-07T09:00:00Z","recordedAt":"2026-01-07T09:00:00Z"%s}]}""".formatted(by);
    }

    private void referralIs(String referral) {
        answer(get(urlPathEqualTo(REFERRAL)), json(referral).withHeader("ETag", "\"4\""));
    }
}
