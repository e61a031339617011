package org.clientpathways.frontend.override;

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
class OverridingTest extends PageTest {

    private static final String OVERRIDES = "/referral/clients/" + Samples.CLIENT_ID + "/overrides";

    @BeforeEach
    void thereIsAClient() {
        heldClient(Samples.CLIENT);
        answer(post(urlPathEqualTo(OVERRIDES)), json(Samples.OVERRIDE).withStatus(201));
    }

    @Test
    void somethingIsSharedWithoutAgreementWithAllThatTheLawAsksToRecord() {
        Browser browser = atTheQuestionOfTelling();
        browser.choose("No").press("Continue");
        browser.type("Why have you not told the client?", "The neighbour reads her letters")
                .press("Continue");
        browser.typeDate("reviewOn", 1, 2, 2099).press("Continue");
        assertThat(browser.main())
                .contains("It ends after 72 hours unless a person other than you approves it", "To protect an adult");

        answer(get(urlPathEqualTo(OVERRIDES)), json(Samples.items(Samples.OVERRIDE)));
        browser.press("Share without agreement");
        assertThat(browser.main())
                .contains("The sharing without agreement is recorded.")
                .contains("Everyone at Harbour Trust Waits for review May see: Name and date of birth; Risk")
                .doesNotContain("neighbour");
        services.verify(postRequestedFor(urlPathEqualTo(OVERRIDES))
                .withHeader("Idempotency-Key", matching(".{36}"))
                .withRequestBody(equalToJson("""
                        {"recipient":{"agency":"harbour-trust"},"categories":["identity","risk"],
                         "ground":"adult-protection","harm":"Said that a neighbour takes her money",
                         "decidedBy":"Jo Reed, lead","clientTold":false,
                         "whyNotTold":"The neighbour reads her letters","reviewOn":"2099-02-01"}""")));
    }

    @Test
    void whoWasToldNeedsNoReasonWhyNot() {
        Browser browser = atTheQuestionOfTelling();
        browser.choose("Yes").press("Continue");
        assertThat(browser.heading()).isEqualTo("When will you look at this again?");
    }

    @Test
    void nothingIsSharedWithoutTheHarmFeared() {
        Browser browser = atTheGround().press("Continue");
        assertThat(browser.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#ground", "#harm");
    }

    @Test
    void theClientsPageLeadsThereAndThePageSaysWhenTheLawAllowsIt() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        assertThat(browser.main()).contains("Nothing was shared without the client's agreement.");
        browser.follow("Share without agreement");
        assertThat(browser.main()).contains("Do this only if the law allows or demands it");
        assertThat(browser.page().select("label").eachText()).containsExactly("Harbour Trust");
    }

    private Browser atTheGround() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID + "/overrides/new");
        browser.choose("Harbour Trust").press("Continue");
        browser.choose("Everyone at Harbour Trust who works with the client").press("Continue");
        return browser.choose("Name and date of birth", "Risk").press("Continue");
    }

    private Browser atTheQuestionOfTelling() {
        Browser browser = atTheGround()
                .choose("To protect an adult at risk")
                .type("What harm do you fear if it is not shared?", "Said that a neighbour takes her money")
                .press("Continue");
        return browser.type("Name and post", "Jo Reed, lead").press("Continue");
    }
}
