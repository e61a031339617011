package org.clientpathways.frontend.agreement;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
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
class AgreementTest extends PageTest {

    private static final String CLIENT = "/referral/clients/" + Samples.CLIENT_ID;

    @BeforeEach
    void thereIsAClientAndAnAgencyWithAService() {
        heldClient(Samples.CLIENT, Samples.AGREEMENT);
    }

    @Test
    void anAgreementIsRecordedInTheWordsThatTheClientHeard() {
        answer(
                post(urlPathEqualTo(CLIENT + "/agreements")),
                json(Samples.AGREEMENT).withStatus(201));

        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID + "/agreements/new");
        assertThat(browser.page().select("label").eachText()).containsExactly("Harbour Trust");
        browser.choose("Harbour Trust").press("Continue");
        browser.choose("Only the staff of Harbour Debt Advice").press("Continue");
        assertThat(browser.page().select("input[type=checkbox][checked]")).isEmpty();
        browser.choose("To take on a referral").press("Continue");
        assertThat(browser.page().select("input[type=checkbox][checked]")).isEmpty();
        browser.choose("Name and date of birth", "Postcode, phone and email").press("Continue");
        browser.typeDate("from", 1, 3, 2026).typeDate("until", 1, 3, 2099).press("Continue");
        browser.choose("Spoken", "The client").press("Continue");

        assertThat(browser.main())
                .contains(
                        "I agree that Harbour Debt Advice at Harbour Trust may see this about me",
                        "- postcode, phone and email",
                        "This holds from 1 March 2026 until 1 March 2099.");
        browser.press("Record the agreement");
        assertThat(browser.main()).contains("The agreement is recorded.", "Everyone at Harbour Trust");
        services.verify(postRequestedFor(urlPathEqualTo(CLIENT + "/agreements"))
                .withHeader("Idempotency-Key", com.github.tomakehurst.wiremock.client.WireMock.matching(".{36}"))
                .withRequestBody(matchingJsonPath("$.recipients[0].service", equalTo(Samples.SERVICE_ID)))
                .withRequestBody(matchingJsonPath("$.categories[1]", equalTo("contact")))
                .withRequestBody(matchingJsonPath("$.until", equalTo("2099-03-01")))
                .withRequestBody(matchingJsonPath("$.wording")));
    }

    @Test
    void nothingChosenIsToldAtTheFirstBox() {
        Browser browser = browser(Person.KEY_WORKER)
                .open("/clients/" + Samples.CLIENT_ID + "/agreements/new?service=" + Samples.SERVICE_ID);
        assertThat(browser.heading()).isEqualTo("Who at Harbour Trust may see it?");
        browser.choose("Everyone at Harbour Trust who works with the client")
                .press("Continue")
                .press("Continue");
        assertThat(browser.page().title()).startsWith("Error: What may they use it for?");
        assertThat(browser.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#purposes");
        assertThat(browser.page().getElementById("purposes").attr("type")).isEqualTo("checkbox");
    }

    @Test
    void anAgreementIsTakenBackAfterItIsSaidWhatThatMeans() {
        answer(
                get(urlPathEqualTo("/referral/agreements/" + Samples.AGREEMENT_ID)),
                json(Samples.AGREEMENT).withHeader("ETag", "\"3\""));
        answer(
                post(urlPathEqualTo("/referral/agreements/" + Samples.AGREEMENT_ID + "/withdraw")),
                json(Samples.AGREEMENT));
        answer(
                get(urlPathEqualTo("/referral/agreements/" + Samples.AGREEMENT_ID + "/referrals")),
                json(Samples.items()));

        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        browser.follow("The client takes this back: Everyone at Harbour Trust");
        assertThat(browser.main()).contains("It holds at once", "cannot be called back");
        browser.press("Take the agreement back");

        assertThat(browser.main()).contains("The agreement is taken back.");
        services.verify(postRequestedFor(urlPathEqualTo("/referral/agreements/" + Samples.AGREEMENT_ID + "/withdraw"))
                .withHeader("If-Match", equalTo("\"3\"")));
    }

    @Test
    void whatIsTakenBackAlreadyCannotBeTakenBackAgain() {
        answer(
                get(urlPathEqualTo("/referral/agreements/" + Samples.AGREEMENT_ID)),
                json(Samples.AGREEMENT.replace("\"given\",\"recipients", "\"withdrawn\",\"recipients")));
        Browser browser = browser(Person.KEY_WORKER)
                .open("/clients/" + Samples.CLIENT_ID + "/agreements/" + Samples.AGREEMENT_ID + "/withdraw");
        assertThat(browser.main()).contains("There is nothing to take back.");
        assertThat(browser.page().select("main form")).isEmpty();
    }
}
