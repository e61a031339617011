package org.clientpathways.frontend.registration;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationTest extends PageTest {

    private static final String CANDIDATE = """
            "duplicates":[{"id":"019a2b3c-0000-7000-8000-00000000000d","givenName":"Anne","familyName":"Example",
              "bornOn":"1984-03-27","postcode":"LK1 2AB","score":78,"reasons":["similar-name","same-birth-date"],
              "held":true}]""";

    @Test
    void aClientIsRegisteredPageByPage() {
        answer(post(urlPathEqualTo("/referral/clients")), json(Samples.CLIENT).withStatus(201));
        clientPageAnswers();

        Browser browser = atTheCheck("Ann");
        assertThat(browser.main()).contains("Given name Ann", "27 March 1984", "Large print", "Ethnic group Not given");
        browser.press("Register this client");

        assertThat(browser.heading()).isEqualTo("Ann Example");
        assertThat(browser.main()).contains("The client is registered.");
        services.verify(postRequestedFor(urlPathEqualTo("/referral/clients")).withRequestBody(equalToJson("""
                        {"givenName":"Ann","familyName":"Example","bornOn":"1984-03-27","postcode":"LK1 2AB",
                         "interpreterNeeded":true,"accessNeeds":["large-print"],"sex":"female"}""")));
    }

    @Test
    void whatIsMissingOrWrongIsSaidAboveTheFormAndAtItsField() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/new");
        browser.type("Given name", "Ann").typeDate("bornOn", 31, 2, 1984).press("Continue");

        assertThat(browser.page().title()).startsWith("Error: Name and date of birth");
        assertThat(browser.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#familyName", "#bornOn-day");
        assertThat(browser.page().select("#bornOn-error").text()).contains("Enter a real date");
        assertThat(browser.page().getElementById("givenName").val()).isEqualTo("Ann");
        assertThat(browser.page().getElementById("bornOn-month").val()).isEqualTo("2");
    }

    @Test
    void whatTheServiceRefusesIsSaidAtTheFieldItIsAbout() {
        answer(post(urlPathEqualTo("/referral/clients")), problem(400, "bad-request", """
                "violations":[{"field":"postcode","message":"Give a postcode such as LK1 2AB"}]"""));

        Browser browser = atTheCheck("Ann").press("Register this client");

        assertThat(browser.page().title()).startsWith("Error: How to reach the client");
        assertThat(browser.page().select("#postcode-error").text()).contains("Give a postcode such as LK1 2AB");
        assertThat(browser.press("Continue").heading()).isEqualTo("Check your answers");
    }

    @Test
    void pressingTwiceSendsTheSameKey() {
        answer(post(urlPathEqualTo("/referral/clients")), json(Samples.CLIENT).withStatus(201));
        clientPageAnswers();

        Browser browser = atTheCheck("Ann");
        String page = browser.page().outerHtml();
        browser.press("Register this client");
        browser.show(page).press("Register this client");

        List<String> keys = services.findAll(postRequestedFor(urlPathEqualTo("/referral/clients"))).stream()
                .map(request -> request.getHeader("Idempotency-Key"))
                .toList();
        assertThat(keys).hasSize(2);
        assertThat(keys.get(0)).isNotEmpty().isEqualTo(keys.get(1));
    }

    @Test
    void someoneVeryLikeIsShownAndTheWorkerDecides() {
        services.stubFor(post(urlPathEqualTo("/referral/clients"))
                .inScenario("likely")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(problem(409, "likely-duplicates", CANDIDATE))
                .willSetStateTo("asked"));
        services.stubFor(post(urlPathEqualTo("/referral/clients"))
                .inScenario("likely")
                .whenScenarioStateIs("asked")
                .willReturn(json(Samples.CLIENT).withStatus(201)));
        clientPageAnswers();

        Browser browser = atTheCheck("Ann").press("Register this client");
        assertThat(browser.heading()).isEqualTo("Is this client registered already?");
        assertThat(browser.main())
                .contains(
                        "Anne Example",
                        "Likely (78 out of 100)",
                        "the name is much alike",
                        "the date of birth is the same");
        assertThat(browser.page()
                        .select("a[href=/clients/019a2b3c-0000-7000-8000-00000000000d]")
                        .text())
                .startsWith("This is the same person");

        browser.press("Register as a new client");
        assertThat(browser.heading()).isEqualTo("Ann Example");
        var requests = services.findAll(postRequestedFor(urlPathEqualTo("/referral/clients")));
        assertThat(requests.get(1).getBodyAsString())
                .contains("\"acceptDuplicates\":[\"019a2b3c-0000-7000-8000-00000000000d\"]");
        assertThat(requests.get(1).getHeader("Idempotency-Key"))
                .isNotEqualTo(requests.get(0).getHeader("Idempotency-Key"));
    }

    @Test
    void whatIsTypedAsANameIsShownAsTyped() {
        Browser browser = atTheCheck("<script>alert('1')</script>\"&{name}");

        assertThat(browser.main()).contains("<script>alert('1')</script>\"&{name}");
        assertThat(browser.page().select("main script")).isEmpty();
        assertThat(browser.page().select("input[name=givenName]").val())
                .isEqualTo("<script>alert('1')</script>\"&{name}");
    }

    @Test
    void anAnswerIsChangedFromTheCheckAndOneComesBackThere() {
        Browser browser = atTheCheck("Ann").press("Change Postcode");
        assertThat(browser.heading()).isEqualTo("How to reach the client");
        assertThat(browser.page().getElementById("postcode").val()).isEqualTo("LK1 2AB");

        browser.type("Postcode", "LK2 9ZZ").press("Continue");
        assertThat(browser.heading()).isEqualTo("Check your answers");
        assertThat(browser.main()).contains("LK2 9ZZ");
    }

    @Test
    void goingBackKeepsWhatWasTyped() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/new");
        browser.type("Given name", "Ann").type("Family name", "Example").typeDate("bornOn", 27, 3, 1984);
        browser.press("Continue").type("Phone number", "01632 960001").press("Back");
        assertThat(browser.page().getElementById("familyName").val()).isEqualTo("Example");

        browser.press("Continue");
        assertThat(browser.page().getElementById("phone").val()).isEqualTo("01632 960001");
    }

    @Test
    void onlyAKeyWorkerRegisters() {
        Browser browser = browser(Person.SERVICE_WORKER).open("/clients/new");
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.heading()).isEqualTo("You cannot do this");
    }

    private Browser atTheCheck(String givenName) {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/new");
        browser.type("Given name", givenName)
                .type("Family name", "Example")
                .typeDate("bornOn", 27, 3, 1984)
                .press("Continue");
        browser.type("Postcode", "LK1 2AB").press("Continue");
        browser.choose("Yes", "Large print").press("Continue");
        return browser.choose("Female").press("Continue");
    }

    private void clientPageAnswers() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), json(Samples.CLIENT));
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID + "/agreements")), json(Samples.items()));
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items()));
    }
}
