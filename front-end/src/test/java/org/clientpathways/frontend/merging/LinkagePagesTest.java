package org.clientpathways.frontend.merging;

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
class LinkagePagesTest extends PageTest {

    private static final String ID = "019a2b3c-0000-7000-8000-0000000000f1";
    private static final String PATH = "/referral/linkages/" + ID;
    private static final String LINKAGE = """
            {"id":"019a2b3c-0000-7000-8000-0000000000f1","status":"open","client":%s,
             "otherAgency":{"alias":"harbour-trust","name":"Harbour Trust"},"score":90,
             "reasons":["same-name","same-birth-date"],"foundAt":"2026-01-05T09:00:00Z"}""".formatted(Samples.CLIENT);

    @BeforeEach
    void oneWaits() {
        answer(get(urlPathEqualTo("/referral/linkages")), json(Samples.items(LINKAGE)));
        answer(get(urlPathEqualTo(PATH)), json(LINKAGE));
    }

    @Test
    void theOwnClientIsShownAndOfTheOtherOnlyTheAgencyAndWhy() {
        Browser browser = browser(Person.GOVERNANCE).open("/linkages");
        assertThat(browser.main())
                .contains("Ann Example", "Harbour Trust · Very likely (90 out of 100) · the name is the same");
        browser.follow("Ann Example, Harbour Trust");
        assertThat(browser.main()).contains("May be known to Harbour Trust", "Are they the same person?");
    }

    @Test
    void theFirstPageCountsThoseOfWhomTheOwnSideSaidNothingYet() {
        String said = LINKAGE.replace("\"score\"", "\"same\":true,\"score\"");
        answer(get(urlPathEqualTo("/referral/linkages")), json(Samples.items(LINKAGE, said)));
        Browser browser = browser(Person.GOVERNANCE).open("/");
        assertThat(browser.main())
                .contains("1 client waits for you to say whether another agency knows the same person.");
        browser.follow("All who may be known to another agency too");
        assertThat(browser.main())
                .contains("Until both of you say that they are the same person, nobody but you")
                .contains("key workers are told which agency knows the client too, as far as the client agreed");

        answer(get(urlPathEqualTo("/referral/linkages")), json(Samples.items(said)));
        assertThat(browser.open("/").main()).contains("Nobody waits for you to say");
        answer(get(urlPathEqualTo("/referral/linkages")), problem(503, "unavailable", ""));
        assertThat(browser.open("/").main())
                .contains("Who may be known to another agency too cannot be shown at the moment.");
    }

    @Test
    void theOfficerDecides() {
        answer(post(urlPathEqualTo(PATH + "/decide")), json(LINKAGE));
        Browser browser = browser(Person.GOVERNANCE).open("/linkages/" + ID);
        browser.press("Save");
        assertThat(browser.page().select(".govuk-error-summary").text())
                .contains("Select whether they are the same person");
        browser.choose("Yes, the same person").press("Save");
        assertThat(browser.main()).contains("What you decided is kept.");
        services.verify(
                postRequestedFor(urlPathEqualTo(PATH + "/decide")).withRequestBody(equalToJson("{\"same\":true}")));
    }

    @Test
    void whatWasDecidedIsNotAskedAgain() {
        answer(get(urlPathEqualTo(PATH)), json(LINKAGE.replace("\"score\"", "\"same\":true,\"score\"")));
        Browser browser = browser(Person.GOVERNANCE).open("/linkages/" + ID);
        assertThat(browser.main())
                .contains("You said that they are the same person.", "The other agency has not decided yet.");
        assertThat(browser.page().select("main form")).isEmpty();
    }

    @Test
    void nobodyElseSeesThem() {
        assertThat(browser(Person.KEY_WORKER).open("/linkages").status()).isEqualTo(403);
        assertThat(browser(Person.MANAGER).open("/linkages/" + ID).status()).isEqualTo(403);
    }
}
