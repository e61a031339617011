package org.clientpathways.frontend.agreement;

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
class StopSharingTest extends PageTest {

    private static final String STOP = "/referral/clients/" + Samples.CLIENT_ID + "/stop-sharing";
    private static final String AGREEMENT = "/referral/agreements/" + Samples.AGREEMENT_ID;
    private static final String OF_TWO = Samples.AGREEMENT.replace(
            "[{\"agency\":\"harbour-trust\"}]",
            "[{\"agency\":\"harbour-trust\",\"service\":\"" + Samples.SERVICE_ID
                    + "\"},{\"agency\":\"larkshire-council\"}]");
    private static final String OF_ONE_OF_TWO = OF_TWO.replace(
            "\"service\":\"" + Samples.SERVICE_ID + "\"",
            "\"service\":\"" + Samples.SERVICE_ID + "\",\"stoppedAt\":\"2026-02-01T09:00:00Z\"");

    @BeforeEach
    void theClientSharesWithTwo() {
        heldClient(Samples.CLIENT, OF_TWO);
        answer(get(urlPathEqualTo(AGREEMENT)), json(OF_ONE_OF_TWO));
        answer(get(urlPathEqualTo(AGREEMENT + "/referrals")), json(Samples.items(Samples.REFERRAL)));
    }

    @Test
    void oneOfTwoIsStoppedAndTheReferralsThatReliedOnItAreShown() {
        answer(post(urlPathEqualTo(STOP)), json(Samples.items(OF_ONE_OF_TWO)));
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        browser.follow("Stop sharing with an agency or a service");
        assertThat(browser.main()).contains("It holds at once", "cannot be called back");
        browser.choose("The staff of Harbour Debt Advice (Harbour Trust)")
                .type("Why does the client want this? (optional)", "Moved on")
                .press("Stop sharing");

        assertThat(browser.heading()).isEqualTo("What to do next");
        assertThat(browser.main())
                .contains("The client no longer shares with them.", "Harbour Debt Advice Waiting for an answer")
                .contains("Withdraw the referral to Harbour Debt Advice");
        services.verify(postRequestedFor(urlPathEqualTo(STOP))
                .withRequestBody(equalToJson("{\"service\":\"" + Samples.SERVICE_ID + "\",\"reason\":\"Moved on\"}")));
    }

    @Test
    void aReferralToSomeoneWhomTheClientStillSharesWithIsNotShown() {
        answer(post(urlPathEqualTo(STOP)), json(Samples.items(OF_ONE_OF_TWO)));
        answer(
                get(urlPathEqualTo(AGREEMENT + "/referrals")),
                json(Samples.items(Samples.REFERRAL
                        .replace(Samples.SERVICE_ID, Samples.OTHER_SERVICE_ID)
                        .replace(
                                "\"agency\":{\"alias\":\"harbour-trust\"",
                                "\"agency\":{\"alias\":\"larkshire-council\""))));
        Browser browser = stopping("The staff of Harbour Debt Advice (Harbour Trust)");
        assertThat(browser.main()).contains("No open referral relied on this.");
    }

    @Test
    void itIsDoneEvenWhenTheReferralsCannotBeShown() {
        answer(post(urlPathEqualTo(STOP)), json(Samples.items(OF_ONE_OF_TWO)));
        answer(get(urlPathEqualTo(AGREEMENT + "/referrals")), problem(503, "unavailable", ""));
        assertThat(stopping("Everyone at Larkshire Council").main())
                .contains("The client no longer shares with them.", "cannot be shown at the moment");
    }

    @Test
    void whatIsNoLongerSharedIsSaidAtTheChoice() {
        answer(post(urlPathEqualTo(STOP)), problem(409, "nothing-shared", ""));
        Browser browser = stopping("Everyone at Larkshire Council");
        assertThat(browser.page().title()).startsWith("Error: Stop sharing");
        assertThat(browser.page().select("#who-error").text()).contains("shares nothing with them any more");
    }

    @Test
    void aServiceOfAnAgencyThatSeesItAllIsNotStoppedByItself() {
        answer(post(urlPathEqualTo(STOP)), problem(409, "shared-with-agency", ""));
        assertThat(stopping("The staff of Harbour Debt Advice (Harbour Trust)")
                        .page()
                        .select("#who-error")
                        .text())
                .contains("the whole agency of this service");
    }

    @Test
    void thePageOfTheClientTellsWithWhomTheyStopped() {
        heldClient(Samples.CLIENT, OF_ONE_OF_TWO);
        assertThat(browser(Person.KEY_WORKER)
                        .open("/clients/" + Samples.CLIENT_ID)
                        .main())
                .contains("Everyone at Larkshire Council In force")
                .contains("No longer shared with The staff of Harbour Debt Advice (Harbour Trust), on 1 February 2026");
    }

    @Test
    void whereNothingIsSharedThereIsNothingToStop() {
        heldClient(Samples.CLIENT);
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID + "/stop-sharing");
        assertThat(browser.main()).contains("There is nothing to stop.");
        assertThat(browser.page().select("main form")).isEmpty();
    }

    private Browser stopping(String who) {
        return browser(Person.KEY_WORKER)
                .open("/clients/" + Samples.CLIENT_ID + "/stop-sharing")
                .choose(who)
                .press("Stop sharing");
    }
}
