package org.clientpathways.frontend.referral;

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
    void aServiceIsChosenAndTheClientIsSentOnWithAReason() {
        Browser browser = browser(Person.SERVICE_WORKER).open(PAGE).follow("Send the client on to another service");
        assertThat(browser.main()).contains("Open Door Money Help").doesNotContain("Choose Harbour Debt Advice");
        browser.follow("Choose Open Door Money Help");
        assertThat(browser.main()).contains("To Open Door Money Help, Open Door.");
        answer(post(urlPathEqualTo(REFERRAL + "/redirect")), json(Samples.REFERRAL));
        browser.press("Send the client on");
        assertThat(browser.main()).contains("Select a reason");
        browser.choose("There is no room at present").press("Send the client on");
        assertThat(browser.main()).contains("The client is sent on. Where they have not agreed to that");
        services.verify(postRequestedFor(urlPathEqualTo(REFERRAL + "/redirect"))
                .withHeader("If-Match", equalTo("\"4\""))
                .withRequestBody(equalToJson(
                        "{\"reason\":\"no-capacity\",\"serviceId\":\"" + Samples.OTHER_SERVICE_ID + "\"}")));
    }

    @Test
    void aServiceThatTheClientComesFromIsToldAndAnotherIsChosen() {
        Browser browser = browser(Person.SERVICE_WORKER)
                .open(PAGE + "/redirect?service=" + Samples.OTHER_SERVICE_ID)
                .choose("There is no room at present");
        answer(
                post(urlPathEqualTo(REFERRAL + "/redirect")),
                problem(409, "redirect-circle", "\"detail\":\"Choose another service\""));
        browser.press("Send the client on");
        assertThat(browser.page().select(".govuk-error-summary a").text()).isEqualTo("Choose another service");
        assertThat(browser.heading()).isEqualTo("Choose another service for the client");
    }

    @Test
    void theChainIsShownAsFarAsItIsTold() {
        referralIs(Samples.REFERRAL.replace(
                "\"sentAt\"",
                "\"redirectedTo\":" + OTHER.replaceAll("\"id\":\"[^\"]*f2\",\"status\":\"draft\",\"held\":true,", "")
                        + ",\"sentAt\""));
        Browser redirecting = browser(Person.SERVICE_WORKER).open(PAGE);
        assertThat(redirecting.main()).contains("Redirected to Open Door Money Help, Open Door");
        assertThat(redirecting.page().select("a[href$=f2]")).isEmpty();
        referralIs(Samples.REFERRAL.replace("\"sentAt\"", "\"redirectedTo\":" + OTHER + ",\"sentAt\""));
        Browser referring = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(referring.main()).contains("held until the client agrees");
        assertThat(referring.page().select("a[href$=f2]")).hasSize(1);
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
        browser.follow("Take this step back").press("Take it back");
        assertThat(browser.main()).contains("Enter why you take it back");
        answer(post(urlPathEqualTo(REFERRAL + "/take-back")), json(Samples.REFERRAL));
        browser.type("Why do you take it back?", "It was for another client").press("Take it back");
        assertThat(browser.main()).contains("The referral is as it was before");
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

    private void referralIs(String referral) {
        answer(get(urlPathEqualTo(REFERRAL)), json(referral).withHeader("ETag", "\"4\""));
    }
}
