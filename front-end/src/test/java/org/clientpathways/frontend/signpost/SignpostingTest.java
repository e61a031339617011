package org.clientpathways.frontend.signpost;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignpostingTest extends PageTest {

    private static final String SIGNPOSTS = "/referral/signposts";
    private static final String CLIENT_PAGE = "/clients/" + Samples.CLIENT_ID;

    @BeforeEach
    void thereIsAClientAndAService() {
        heldClient(Samples.CLIENT);
        answer(get(urlPathEqualTo("/referral/services")), json(Samples.items(Samples.SERVICE)));
        answer(post(urlPathEqualTo(SIGNPOSTS)), json(Samples.SIGNPOST).withStatus(201));
        answer(get(urlPathEqualTo(SIGNPOSTS + "/" + Samples.SIGNPOST_ID)), json(Samples.SIGNPOST));
    }

    @Test
    void aClientIsToldAboutAServiceAndTheLeafletIsPrinted() {
        Browser browser = atTheDay().typeDate("followUpOn", 1, 2, 2099).press("Continue");
        assertThat(browser.main())
                .contains("You tell the client about Harbour Debt Advice (Harbour Trust)")
                .contains("Nothing is sent to the service", "1 February 2099");
        browser.press("Record the signpost");

        assertThat(browser.address().getPath()).isEqualTo("/signposts/" + Samples.SIGNPOST_ID + "/leaflet");
        assertThat(browser.heading()).isEqualTo("Harbour Debt Advice");
        services.verify(postRequestedFor(urlPathEqualTo(SIGNPOSTS))
                .withHeader("Idempotency-Key", matching(".{36}"))
                .withRequestBody(equalToJson("""
                        {"clientId":"%s","serviceId":"%s","need":"money-and-debt","followUpOn":"2099-02-01"}""".formatted(Samples.CLIENT_ID, Samples.SERVICE_ID))));
    }

    @Test
    void theDayToAskIsWhenTheServicesUsualWaitIsOver() {
        Browser browser = atTheDay();
        LocalDate over = LocalDate.now(ZoneId.of("Europe/London")).plusDays(5 + 28);
        assertThat(browser.page().getElementById("followUpOn-day").val())
                .isEqualTo(String.valueOf(over.getDayOfMonth()));
        assertThat(browser.page().getElementById("followUpOn-year").val()).isEqualTo(String.valueOf(over.getYear()));
    }

    @Test
    void aServiceThatTakesNoReferralsMayBeNamedWithAWarning() {
        answer(
                get(urlPathEqualTo("/referral/services")),
                json(Samples.items(Samples.SERVICE.replace("\"open\":true", "\"open\":false"))));
        Browser browser =
                browser(Person.KEY_WORKER).open(CLIENT_PAGE + "/signpost").press("Search");
        assertThat(browser.main()).contains("takes no referrals at the moment. Check that it is open");
        browser.press("Choose Harbour Debt Advice");
        assertThat(browser.heading()).isEqualTo("What does the client need help with?");
        Browser referring =
                browser(Person.KEY_WORKER).open(CLIENT_PAGE + "/refer").press("Search");
        assertThat(referring.page().select("button[name=choose]")).isEmpty();
    }

    @Test
    void whoDidNotAgreeToBeReferredMayBeSignpostedToTheSameService() {
        answer(
                post(urlPathEqualTo("/referral/sharing-decisions")),
                json(
                        "{\"permitted\":[],\"refused\":[{\"category\":\"identity\",\"reason\":\"no-agreement\"}],\"wouldSee\":{}}"));
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT_PAGE + "/refer?service=" + Samples.SERVICE_ID);
        browser.follow("signpost them to Harbour Debt Advice").press("Continue");
        assertThat(browser.heading()).isEqualTo("Asking if they got there");
    }

    @Test
    void whatTheServiceWouldNotTakeIsSaidAtItsQuestion() {
        answer(post(urlPathEqualTo(SIGNPOSTS)), problem(400, "bad-request", """
                        "violations":[{"field":"followUpOn","message":"Give a day that is not in the past"}]"""));
        Browser browser = atTheDay().press("Continue").press("Record the signpost");
        assertThat(browser.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#followUpOn-day");
    }

    @Test
    void theLeafletSaysNothingOfTheClientAndShowsWhatTheWorkerTyped() {
        Browser browser = browser(Person.KEY_WORKER).open("/signposts/" + Samples.SIGNPOST_ID + "/leaflet");
        String printed = browser.page().select(".own-leaflet").text();
        assertThat(printed)
                .contains("Run by Harbour Trust", "Help with debts", "LK1", "about 33 days")
                .doesNotContain("Ann", "Example", "Kim", "Larkshire", "Wants to phone");
        assertThat(browser.page().select(".own-leaflet__blank")).hasSize(3);
        assertThat(browser.page().title()).doesNotContain("Ann");

        browser.type("Where is it?", "12 Harbour <Street>")
                .type("How can the client reach it?", "Phone 01632 960456")
                .press("Put this on the leaflet");
        assertThat(browser.page().select(".own-leaflet").text()).contains("12 Harbour <Street>", "Phone 01632 960456");
        assertThat(browser.page().select(".own-leaflet__blank")).hasSize(1);
        assertThat(browser.page().select(".govuk-notification-banner__content").text())
                .contains("What you typed is on the leaflet.");
        assertThat(browser.page().select(".own-leaflet section").get(0).text())
                .as("for whom it is stands apart from where it is")
                .contains("people who live in: LK1");
        assertThat(browser.page().select(".own-leaflet form, .own-leaflet input"))
                .isEmpty();
    }

    @Test
    void theClientsPageShowsWhatTheyWereToldAndLeadsOn() {
        answer(
                get(urlPathEqualTo(SIGNPOSTS)).withQueryParam("client", equalTo(Samples.CLIENT_ID)),
                json(Samples.items(Samples.SIGNPOST, Samples.FOLLOWED_UP)));
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT_PAGE);
        assertThat(browser.main())
                .contains(
                        "Harbour Debt Advice, told on 5 January 2026 Ask now",
                        "The client could not",
                        "Nobody answered");
        browser.follow("Signpost to a service");
        assertThat(browser.heading()).isEqualTo("Find a service");
    }

    @Test
    void theClientsPageStandsWhereTheSignpostsCannotBeRead() {
        answer(get(urlPathEqualTo(SIGNPOSTS)), aResponse().withStatus(503));
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT_PAGE);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.main()).contains("The signposts cannot be shown at the moment.", "27 March 1984");
    }

    @Test
    void whoHasOnlyARelationshipSeesNoSignpostsAndWhoIsNoKeyWorkerNoPage() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), json(Samples.CLIENT));
        assertThat(browser(Person.KEY_WORKER).open(CLIENT_PAGE).main()).doesNotContain("Signpost");
        for (String path : new String[] {
            CLIENT_PAGE + "/signpost",
            "/signposts",
            "/signposts/" + Samples.SIGNPOST_ID,
            "/signposts/" + Samples.SIGNPOST_ID + "/leaflet",
            "/signposts/" + Samples.SIGNPOST_ID + "/follow-up"
        }) {
            assertThat(browser(Person.SERVICE_WORKER).open(path).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    private Browser atTheDay() {
        Browser browser =
                browser(Person.KEY_WORKER).open(CLIENT_PAGE + "/signpost").press("Search");
        return browser.press("Choose Harbour Debt Advice").press("Continue");
    }
}
