package org.clientpathways.frontend.override;

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
class GovernanceTest extends PageTest {

    private static final String OVERRIDE = "/referral/overrides/" + Samples.OVERRIDE_ID;
    private static final String PAGE = "/overrides/" + Samples.OVERRIDE_ID;

    @BeforeEach
    void oneWaitsForReview() {
        answer(get(urlPathEqualTo("/referral/overrides")), json(Samples.items(Samples.OVERRIDE, ended())));
        answer(
                get(urlPathEqualTo("/referral/overrides")).withQueryParam("status", equalTo("to-review")),
                json(Samples.items(Samples.OVERRIDE)));
        answer(get(urlPathEqualTo("/referral/linkages")), json(Samples.items()));
        overrideIs(Samples.OVERRIDE);
    }

    @Test
    void theFirstPageSaysHowManyWaitAndOffersNothingThatWouldBeRefused() {
        Browser browser = browser(Person.GOVERNANCE).open("/");
        assertThat(browser.main()).contains("1 waits for your review");
        assertThat(browser.page().select("a[href^=/clients], form[action^=/clients], a[href=/alerts], a[href=/inbox]"))
                .isEmpty();
        browser.follow("All that your agency shared without agreement");
        assertThat(browser.main())
                .contains("Everyone at Harbour Trust, recorded on 5 January 2026 Waits for review")
                .contains("recorded by Kim Keyes, Larkshire Council", "ends on 8 January 2026, 9:00am unless approved");
    }

    @Test
    void whenTheCountCannotBeToldThePageSaysSo() {
        answer(
                get(urlPathEqualTo("/referral/overrides")).withQueryParam("status", equalTo("to-review")),
                problem(503, "unavailable", ""));
        assertThat(browser(Person.GOVERNANCE).open("/").main()).contains("cannot be shown at the moment");
    }

    @Test
    void anOverrideIsApproved() {
        answer(post(urlPathEqualTo(OVERRIDE + "/approve")), json(Samples.OVERRIDE));
        Browser browser = browser(Person.GOVERNANCE).open(PAGE);
        assertThat(browser.main())
                .contains("Said that a neighbour takes her money", "Why not The neighbour reads her letters")
                .contains("To be looked at again on 1 February 2026")
                .doesNotContain("Another person must approve");
        assertThat(browser.page().select("main a[href^=/clients/]").eachAttr("href"))
                .containsExactly("/clients/" + Samples.CLIENT_ID + "/disclosures");
        browser.press("Approve");
        assertThat(browser.main()).contains("The sharing without agreement is approved.");
        services.verify(
                postRequestedFor(urlPathEqualTo(OVERRIDE + "/approve")).withHeader("If-Match", equalTo("\"2\"")));
    }

    @Test
    void anOverrideIsEndedWithTheReason() {
        answer(post(urlPathEqualTo(OVERRIDE + "/end")), json(Samples.OVERRIDE));
        Browser browser = browser(Person.GOVERNANCE).open(PAGE);
        browser.type("Why does it end? (optional)", "The danger is over").press("End this sharing");
        assertThat(browser.main()).contains("The sharing without agreement has ended.");
        services.verify(postRequestedFor(urlPathEqualTo(OVERRIDE + "/end"))
                .withRequestBody(equalToJson("{\"reason\":\"The danger is over\"}")));
    }

    @Test
    void whoRecordedItIsToldThatAnotherPersonMustApprove() {
        overrideIs(Samples.OVERRIDE.replace("\"approve\",", ""));
        Browser browser = browser(Person.GOVERNANCE).open(PAGE);
        assertThat(browser.main()).contains("Nobody can approve what they recorded themselves.");
        assertThat(browser.page().select("form[action$=/approve]")).isEmpty();
    }

    @Test
    void whatLapsedMeanwhileIsTold() {
        answer(post(urlPathEqualTo(OVERRIDE + "/approve")), problem(409, "override-lapsed", ""));
        Browser browser = browser(Person.GOVERNANCE).open(PAGE);
        overrideIs(ended());
        browser.press("Approve");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.main())
                .contains("Nobody approved this within 72 hours, so it has ended.", "Ended, as nobody approved");
    }

    @Test
    void aKeyWorkerSeesItButIsNotAskedToApproveIt() {
        overrideIs(Samples.OVERRIDE.replace("[\"approve\",\"end\"]", "[]"));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(browser.main()).contains("Waits for review").doesNotContain("Another person must approve");
        assertThat(browser.page().select("main form")).isEmpty();
        assertThat(browser.open("/overrides").status()).isEqualTo(403);
    }

    private void overrideIs(String override) {
        answer(get(urlPathEqualTo(OVERRIDE)), json(override).withHeader("ETag", "\"2\""));
    }

    private static String ended() {
        return Samples.OVERRIDE.replace("\"to-review\"", "\"lapsed\"").replace("[\"approve\",\"end\"]", "[]");
    }
}
