package org.clientpathways.frontend.referring;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
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
class ReferringTest extends PageTest {

    private static final String NO_AGREEMENT = """
            {"permitted":[],"refused":[{"category":"identity","reason":"no-agreement"},
              {"category":"contact","reason":"agreement-withdrawn"}],"wouldSee":{}}""";

    @BeforeEach
    void thereIsAClientAndAService() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), json(Samples.CLIENT));
        answer(get(urlPathEqualTo("/referral/services")), json(Samples.items(Samples.SERVICE)));
        answer(get(urlPathEqualTo("/referral/services/" + Samples.SERVICE_ID)), json(Samples.SERVICE));
        answer(post(urlPathEqualTo("/referral/sharing-decisions")), json(Samples.DECISION));
        answer(get(urlPathEqualTo("/referral/referrals/" + Samples.REFERRAL_ID)), json(Samples.REFERRAL));
        answer(get(urlPathEqualTo("/referral/referrals/" + Samples.REFERRAL_ID + "/history")), json(Samples.HISTORY));
    }

    @Test
    void aReferralIsSentAfterSeeingExactlyWhatTheOtherAgencyWillSee() {
        answer(
                post(urlPathEqualTo("/referral/referrals")),
                json(Samples.REFERRAL).withStatus(201));

        Browser browser = atTheCheck();
        assertThat(browser.main())
                .contains("Exactly what Harbour Trust will see", "Letters from three lenders", "27 March 1984")
                .contains("Why they may see this:", "What the client needs help with: the client agreed")
                .contains(
                        "They will not see: Health: the client has not agreed to this",
                        "The reason and the circumstances: the referrer did not choose to share this");
        browser.press("Send the referral");

        assertThat(browser.heading()).isEqualTo("Referral sent");
        assertThat(browser.address().getPath()).isEqualTo("/referrals/" + Samples.REFERRAL_ID + "/sent");
        services.verify(postRequestedFor(urlPathEqualTo("/referral/referrals"))
                .withHeader("Idempotency-Key", com.github.tomakehurst.wiremock.client.WireMock.matching(".{36}"))
                .withRequestBody(equalToJson("""
                        {"clientId":"%s","serviceId":"%s","need":"money-and-debt","reason":"Letters from three lenders",
                         "urgency":"soon","lawfulBasis":"public-task","share":["identity","contact","needs"]}""".formatted(Samples.CLIENT_ID, Samples.SERVICE_ID))));
        services.verify(postRequestedFor(urlPathEqualTo("/referral/sharing-decisions"))
                .withRequestBody(matchingJsonPath("$.reason", equalTo("Letters from three lenders")))
                .withRequestBody(matchingJsonPath("$.categories[2]", equalTo("needs"))));
    }

    @Test
    void theSearchStartsFromTheClientsAgeAndTheFirstHalfOfThePostcode() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID + "/refer");
        assertThat(browser.page().getElementById("searchPlace").val()).isEqualTo("LK1");
        assertThat(browser.page().getElementById("searchAge").val()).matches("4\\d");
        browser.press("Search");
        assertThat(browser.main()).contains("Harbour Debt Advice", "answer within 5 days", "Ages 16 and over");
    }

    @Test
    void whatTheDirectoryRefusesIsSaidAtTheSearchField() {
        answer(
                get(urlPathEqualTo("/referral/services")).withQueryParam("postcode", equalTo("??")),
                problem(400, "bad-request", """
                        "violations":[{"field":"postcode","message":"Give a postcode such as LK1 2AB"}]"""));
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID + "/refer");
        browser.type("Place", "??").press("Search");
        assertThat(browser.page().select("#searchPlace-error").text()).contains("Give a postcode such as LK1 2AB");
    }

    @Test
    void withoutAnAgreementOneIsLedToRecordItAndBack() {
        answer(post(urlPathEqualTo("/referral/sharing-decisions")), json(NO_AGREEMENT));
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID + "/refer");
        browser.press("Search").press("Choose Harbour Debt Advice");

        assertThat(browser.heading()).isEqualTo("The client must agree first");
        assertThat(browser.main()).contains("Name and date of birth: the client has not agreed to this");
        assertThat(browser.page().select("a.govuk-button").attr("href"))
                .isEqualTo("/clients/" + Samples.CLIENT_ID + "/agreements/new?service=" + Samples.SERVICE_ID);

        answer(post(urlPathEqualTo("/referral/sharing-decisions")), json(Samples.DECISION));
        browser.open("/clients/" + Samples.CLIENT_ID + "/refer?done=agreed&service=" + Samples.SERVICE_ID);
        assertThat(browser.heading()).isEqualTo("Why you are referring the client");
        assertThat(browser.main()).contains("The agreement is recorded.");
    }

    @Test
    void anAgreementTakenBackMeanwhileLosesNothingThatWasWritten() {
        Browser browser = atTheCheck();
        answer(post(urlPathEqualTo("/referral/referrals")), problem(409, "agreement-missing", "\"refused\":[]"));
        answer(post(urlPathEqualTo("/referral/sharing-decisions")), json(NO_AGREEMENT));
        browser.press("Send the referral");
        assertThat(browser.heading()).isEqualTo("The client must agree first");
        assertThat(browser.page().select("input[name=reason]").val()).isEqualTo("Letters from three lenders");

        answer(
                post(urlPathEqualTo("/referral/referrals")),
                json(Samples.REFERRAL).withStatus(201));
        browser.press("Save as a draft");
        assertThat(browser.main()).contains("The referral is saved as a draft.");
        services.verify(postRequestedFor(urlPathEqualTo("/referral/referrals"))
                .withRequestBody(matchingJsonPath("$.draft", equalTo("true"))));
    }

    @Test
    void theServiceIsChangedFromTheCheckAndWhatWasWrittenStays() {
        Browser browser = atTheCheck().press("Change service").press("Search").press("Choose Harbour Debt Advice");
        assertThat(browser.page().getElementById("reason").text()).isEqualTo("Letters from three lenders");
    }

    private Browser atTheCheck() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID + "/refer");
        browser.press("Search").press("Choose Harbour Debt Advice");
        assertThat(browser.page().select("option[selected]").text()).isEqualTo("Money and debt");
        browser.type("Why are you referring the client?", "Letters from three lenders")
                .press("Continue");
        browser.choose("Soon").press("Continue");
        browser.choose(browser.page().select("label").first().text()).press("Continue");
        assertThat(browser.page().select("input[type=checkbox][checked]")).isEmpty();
        return browser.choose("What the client needs help with").press("Continue");
    }
}
