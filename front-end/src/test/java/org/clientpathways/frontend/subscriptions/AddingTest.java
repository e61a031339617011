package org.clientpathways.frontend.subscriptions;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AddingTest extends SubscriptionsTest {

    private static final String ADDRESS = "What is the address to send events to?";
    private static final String URL = "https://cases.harbour-trust.example/hooks";
    private static final String EMAIL = "Who do we email if we cannot send events any more?";

    @BeforeEach
    void itIsMade() {
        answer(
                post(urlPathEqualTo(API)),
                json(with(PENDING, "\"secret\":\"" + SECRET + "\"")).withStatus(201));
        itIs(PENDING);
    }

    @Test
    void allEventsOfAllServicesAreAskedForInFewPages() {
        Browser browser = toTheCheck();
        assertThat(browser.heading()).isEqualTo("Check your answers");
        assertThat(browser.main())
                .contains(URL, "All events", "All of them", "Not given", "you are shown a secret, once");
        browser.press("Add the subscription");
        services.verify(
                1, postRequestedFor(urlPathEqualTo(API)).withRequestBody(equalToJson("{\"url\":\"" + URL + "\"}")));
    }

    @Test
    void someEventsAndSomeServicesAreChosenByTheirWords() {
        Browser browser = administrator().open("/subscriptions").follow("Add a subscription");
        browser.type(ADDRESS, URL)
                .press("Continue")
                .type("What do you call it?", "Case system")
                .press("Continue");
        browser.choose("Only some").press("Continue");
        assertThat(browser.page().select("main fieldset h2").eachText())
                .containsExactly("Referrals", "Agreements to share", "Sharing without agreement");
        browser.press("Continue");
        assertThat(browser.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#eventTypes");
        assertThat(browser.main()).contains("Select at least one kind of event");
        browser.choose("A referral is sent", "A client takes back their agreement to share")
                .press("Continue");
        browser.choose("Only some").press("Continue").press("Continue");
        assertThat(browser.main()).contains("Select at least one service");
        browser.choose("Harbour Debt Advice").press("Continue");
        browser.type(EMAIL, "systems@harbour-trust.example").press("Continue");
        assertThat(browser.main())
                .contains("A referral is sent", "A client takes back their agreement to share")
                .contains("Harbour Debt Advice", "systems@harbour-trust.example");
        browser.press("Add the subscription");
        services.verify(
                postRequestedFor(urlPathEqualTo(API)).withRequestBody(equalToJson("""
                {"url":"https://cases.harbour-trust.example/hooks","name":"Case system",
                 "eventTypes":["org.clientpathways.referral.sent.v1","org.clientpathways.agreement.withdrawn.v1"],
                 "services":["%s"],"contactEmail":"systems@harbour-trust.example"}""".formatted(Samples.SERVICE_ID))));
    }

    @Test
    void anAgencyWithoutServicesIsNotAskedAboutThem() {
        answer(get(urlPathEqualTo("/referral/services")), json(Samples.items()));
        Browser browser = administrator().open("/subscriptions/new");
        browser.type(ADDRESS, URL).press("Continue").press("Continue");
        browser.choose("All events").press("Continue");
        assertThat(browser.heading()).isEqualTo(EMAIL);
    }

    @Test
    void whoWantsOnlySomeAfterAllIsAskedWhichBeforeTheCheck() {
        Browser browser = toTheCheck();
        browser.press("Change Which events do you want to be sent?")
                .choose("Only some")
                .press("Continue");
        assertThat(browser.heading()).isEqualTo("Which kinds of event?");
        browser.choose("A referral is sent").press("Continue");
        assertThat(browser.heading()).isEqualTo("Check your answers");
        assertThat(browser.main()).contains("Only some", "A referral is sent");
    }

    @Test
    void theSecretIsShownOnceAndStandsInNoAddress() {
        Browser browser = toTheCheck().press("Add the subscription");
        assertThat(browser.heading()).isEqualTo("Keep this secret");
        assertThat(browser.page().getElementById("secret").val()).isEqualTo(SECRET);
        assertThat(browser.page().select("[data-shown-once]").eachAttr("id")).containsExactly("secret");
        assertThat(browser.address().toString()).endsWith(PAGE + "/secret");
        assertThat(browser.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.header("Set-Cookie"))
                .contains("new-secret=;", "Max-Age=0", "Path=" + PAGE + "/secret", "HTTPOnly");
        assertThat(browser.main()).contains("Do not email it", "I have kept it: check the address");

        browser.open(PAGE + "/secret");
        assertThat(browser.heading()).isEqualTo("The secret is not shown again");
        assertThat(browser.page().html()).doesNotContain(SECRET);
        browser.follow("Get a new secret");
        assertThat(browser.address().getPath()).isEqualTo(PAGE + "/rotate");
        services.verify(1, postRequestedFor(urlPathEqualTo(API)));
    }

    @Test
    void aSecretIsNotShownToWhoDidNotMakeIt() {
        toTheCheck().press("Add the subscription");
        assertThat(administrator().open(PAGE + "/secret").heading()).isEqualTo("The secret is not shown again");
    }

    @Test
    void anAddressIsNeeded() {
        Browser browser = administrator().open("/subscriptions/new").press("Continue");
        assertThat(browser.page().title()).startsWith("Error: ");
        assertThat(browser.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#url");
        assertThat(browser.main()).contains("Enter the address");
    }

    @Test
    void anAddressThatNothingMayBeSentToIsAskedAnewWithTheReason() {
        refuse("url", "Give an address on the public internet");
        Browser browser = toTheCheck().press("Add the subscription");
        assertThat(browser.heading()).isEqualTo(ADDRESS);
        assertThat(browser.page().select("#url-error").text()).contains("Give an address on the public internet");
        assertThat(browser.page().getElementById("url").val()).isEqualTo(URL);
        assertThat(browser.press("Continue").heading()).isEqualTo("Check your answers");
    }

    @Test
    void whatElseIsRefusedComesBackToItsOwnPage() {
        refuse("contactEmail", "Give an email address");
        assertThat(toTheCheck().press("Add the subscription").heading()).isEqualTo(EMAIL);
        refuse("name", "Give at most 100 characters");
        assertThat(toTheCheck().press("Add the subscription").heading()).isEqualTo("What do you call it?");
    }

    @Test
    void whatCannotBeSavedNowIsKept() {
        answer(post(urlPathEqualTo(API)), problem(503, "unavailable", ""));
        Browser browser = toTheCheck().press("Add the subscription");
        assertThat(browser.status()).isEqualTo(503);
        assertThat(browser.main()).contains("Nothing that you typed is lost");
        answer(
                post(urlPathEqualTo(API)),
                json(with(PENDING, "\"secret\":\"" + SECRET + "\"")).withStatus(201));
        assertThat(browser.press("Try again").heading()).isEqualTo("Keep this secret");
    }

    private void refuse(String field, String message) {
        answer(
                post(urlPathEqualTo(API)),
                problem(
                        400,
                        "bad-request",
                        "\"violations\":[{\"field\":\"" + field + "\",\"message\":\"" + message + "\"}]"));
    }

    @Test
    void whereAnAgencyMayHaveNoMoreTheFormSaysSo() {
        Browser browser = toTheCheck();
        answer(
                post(urlPathEqualTo(API)),
                problem(409, "too-many-subscriptions", "\"detail\":\"Delete one that you need no more.\""));
        browser.press("Add the subscription");
        assertThat(browser.page().select(".govuk-error-summary").text()).contains("Delete one that you need no more.");
        assertThat(browser.page().getElementById("url").val()).isEqualTo(URL);
    }

    private Browser toTheCheck() {
        Browser browser = administrator().open("/subscriptions/new");
        browser.type(ADDRESS, URL).press("Continue").press("Continue");
        browser.choose("All events").press("Continue").choose("All of them").press("Continue");
        return browser.press("Continue");
    }
}
