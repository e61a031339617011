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
class ChangingTest extends PageTest {

    private static final String AGREEMENTS = "/referral/clients/" + Samples.CLIENT_ID + "/agreements";

    @BeforeEach
    void thereIsAnAgreement() {
        agreementIs(Samples.AGREEMENT);
        answer(post(urlPathEqualTo(AGREEMENTS)), json(Samples.AGREEMENT).withStatus(201));
    }

    @Test
    void aChangeBeginsWithTheOldAnswersAndReplacesTheOldAgreement() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        browser.follow("Change the agreement with Everyone at Harbour Trust");
        assertThat(browser.page().select(".govuk-caption-l").text()).isEqualTo("Change an agreement");
        browser.press("Continue").press("Continue");
        assertThat(browser.page().select("input[type=checkbox][checked]").eachAttr("value"))
                .containsExactly("identity", "contact");
        browser.choose("Health").press("Continue").press("Continue");
        assertThat(browser.page().select("input[name=given][checked]")).isEmpty();
        browser.choose("Written").press("Continue");
        assertThat(browser.main()).contains("This is instead of what was agreed on 1 January 2026.");
        browser.press("Record the agreement");

        services.verify(postRequestedFor(urlPathEqualTo(AGREEMENTS))
                .withRequestBody(matchingJsonPath("$.replaces", equalTo(Samples.AGREEMENT_ID)))
                .withRequestBody(matchingJsonPath("$.recipients[0].agency", equalTo("harbour-trust")))
                .withRequestBody(matchingJsonPath("$.categories[2]", equalTo("health"))));
    }

    @Test
    void aChangeKeepsAllWhomTheClientStillSharesWith() {
        agreementIs(Samples.AGREEMENT.replace("[{\"agency\":\"harbour-trust\"}]", """
                [{"agency":"larkshire-council"},{"agency":"harbour-trust","service":"%s"},
                 {"agency":"open-door","stoppedAt":"2026-02-01T09:00:00Z"}]""".formatted(Samples.SERVICE_ID)));
        answer(
                get(urlPathEqualTo("/referral/services")).withQueryParam("agency", equalTo("larkshire-council")),
                json(Samples.items()));
        Browser browser = browser(Person.KEY_WORKER).open(change());
        assertThat(browser.heading()).isEqualTo("Who may see it?");
        assertThat(browser.page().select("input[type=checkbox][checked]").eachAttr("value"))
                .containsExactly("agency:larkshire-council", Samples.SERVICE_ID);
        assertThat(browser.main()).doesNotContain("open-door");
    }

    @Test
    void whatHoldsNoMoreCannotBeChanged() {
        Browser browser = browser(Person.KEY_WORKER).open(change());
        agreementIs(Samples.AGREEMENT.replace("\"given\",\"recipients", "\"withdrawn\",\"recipients"));
        browser.press("Continue");
        assertThat(browser.heading()).isEqualTo("This agreement holds no more");
        assertThat(browser.status()).isEqualTo(409);
    }

    @Test
    void whatSomeoneElseReplacedAtTheSameMomentIsTold() {
        Browser browser = browser(Person.KEY_WORKER).open(change());
        browser.press("Continue").press("Continue").press("Continue").press("Continue");
        browser.choose("Spoken").press("Continue");
        answer(post(urlPathEqualTo(AGREEMENTS)), problem(409, "agreement-replaced", ""));
        assertThat(browser.press("Record the agreement").heading()).isEqualTo("This agreement holds no more");
    }

    @Test
    void pressingTwiceStillRecordsTheChangeOnce() {
        Browser browser = browser(Person.KEY_WORKER).open(change());
        browser.press("Continue").press("Continue").press("Continue").press("Continue");
        browser.choose("Spoken").press("Continue");
        agreementIs(Samples.AGREEMENT.replace("\"given\",\"recipients", "\"replaced\",\"recipients"));
        browser.press("Record the agreement");
        assertThat(browser.main()).contains("The agreement is recorded.");
    }

    @Test
    void aRepresentativeIsNamedWithWhatLetsThemAgree() {
        Browser browser = browser(Person.KEY_WORKER).open(change());
        browser.press("Continue").press("Continue").press("Continue").press("Continue");
        browser.choose("Spoken", "A representative of the client").press("Continue");
        assertThat(browser.heading()).isEqualTo("Who agreed for the client?");
        browser.press("Continue");
        assertThat(browser.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#representative.name", "#representative.authority");
        browser.type("Name", "Pat Parent").choose("Parental responsibility").press("Continue");
        assertThat(browser.main()).contains("I agree for the client that Harbour Trust may see this about the client");
        browser.press("Record the agreement");

        services.verify(postRequestedFor(urlPathEqualTo(AGREEMENTS))
                .withRequestBody(matchingJsonPath("$.representative.name", equalTo("Pat Parent")))
                .withRequestBody(matchingJsonPath("$.representative.authority", equalTo("parental-responsibility"))));
    }

    @Test
    void aChildWhoAgreesMustUnderstand() {
        heldClient(Samples.CLIENT.replace("1984-03-27", "2099-01-01"), Samples.AGREEMENT);
        Browser browser = browser(Person.KEY_WORKER).open(change());
        browser.press("Continue").press("Continue").press("Continue").press("Continue");
        browser.choose("Spoken").press("Continue");
        assertThat(browser.heading()).isEqualTo("Does the client understand what they agree to?");
        browser.press("Continue");
        assertThat(browser.main()).contains("Confirm that the client understands.");
        browser.choose("I explained it, and the client understands it").press("Continue");
        browser.press("Record the agreement");

        services.verify(postRequestedFor(urlPathEqualTo(AGREEMENTS))
                .withRequestBody(matchingJsonPath("$.understands", equalTo("true"))));
    }

    private void agreementIs(String agreement) {
        heldClient(Samples.CLIENT, agreement);
        answer(
                get(urlPathEqualTo("/referral/agreements/" + Samples.AGREEMENT_ID)),
                json(agreement).withHeader("ETag", "\"3\""));
    }

    private static String change() {
        return "/clients/" + Samples.CLIENT_ID + "/agreements/new?replaces=" + Samples.AGREEMENT_ID;
    }
}
