package org.clientpathways.frontend.referral;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgreementEndedTest extends PageTest {

    private static final String REFERRAL = "/referral/referrals/" + Samples.REFERRAL_ID;
    private static final String PAGE = "/referrals/" + Samples.REFERRAL_ID;

    @Test
    void theReceivingAgencySeesThatTheAgreementEndedAndWhatItMayStillDo() {
        referralIs(Samples.THIN_REFERRAL);
        answer(
                get(urlPathEqualTo(REFERRAL + "/history")),
                json(Samples.items("{\"transition\":\"send\",\"status\":\"sent\",\"agency\":\"larkshire-council\","
                        + "\"occurredAt\":\"2026-01-05T09:00:00Z\",\"recordedAt\":\"2026-01-05T09:00:00Z\"}")));

        Browser browser = browser(Person.SERVICE_WORKER).open(PAGE);
        assertThat(browser.main())
                .contains("The client's agreement has ended", "Sent by Larkshire Council")
                .contains("Name and date of birth: the client took their agreement back")
                .contains("What the client needs help with: the client agreed to something else since then")
                .contains("5 January 2026 · Larkshire Council")
                .doesNotContain("Not given", "About the client", "null", "Law that lets it be shared");
        assertThat(browser.page().select("main li > a").eachText())
                .containsExactly("Decline the referral", "Withdraw the referral");
        assertThat(browser.page().select("main dd").eachText()).doesNotContain("");
        assertThat(browser.page().select("main a[href^=/clients/]")).isEmpty();
    }

    @Test
    void aDraftThatIsSentFromItsOwnPageShowsWhatTheOtherAgencyWillSeeAndWhy() {
        referralIs(Samples.REFERRAL
                .replace("\"status\":\"sent\"", "\"status\":\"draft\",\"share\":[\"identity\",\"contact\",\"needs\"]")
                .replace("\"accept\",", "\"send\","));
        answer(get(urlPathEqualTo(REFERRAL + "/history")), json(Samples.HISTORY));
        answer(post(urlPathEqualTo("/referral/sharing-decisions")), json(Samples.DECISION));

        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/send");
        assertThat(browser.main())
                .contains("Exactly what Harbour Trust will see Name Ann Example")
                .contains("What the client needs help with: the client agreed")
                .contains("Health: the client has not agreed to this")
                .contains("The reason and the circumstances: the referrer did not choose to share this")
                .doesNotContain("Letters from three lenders", "Route");
    }

    @Test
    void ofTheOtherServicesTheLastPagePromisesOnlyWhatTheReceiverWillSee() {
        referralIs(Samples.REFERRAL
                .replace("\"status\":\"sent\"", "\"status\":\"draft\",\"share\":[\"identity\",\"contact\",\"route\"]")
                .replace("\"accept\",", "\"send\","));
        answer(
                post(urlPathEqualTo("/referral/sharing-decisions")),
                json(Samples.DECISION.replace("\"category\":\"needs\"", "\"category\":\"route\"")));
        assertThat(browser(Person.KEY_WORKER).open(PAGE + "/send").main())
                .contains("Route The other services involved, if the client also agreed to this for working together");
    }

    @Test
    void theSenderReadsTheirOwnWordsAndWhatTheOtherAgencyMayNotSee() {
        referralIs(Samples.REFERRAL.replace("\"characteristics\",\"reason\"", "\"circumstances\",\"reason\""));
        answer(get(urlPathEqualTo(REFERRAL + "/history")), json(Samples.HISTORY));
        assertThat(browser(Person.KEY_WORKER).open(PAGE).main())
                .contains("Why the client is referred Letters from three lenders")
                .contains("The reason and the circumstances: the client has not agreed to this")
                .doesNotContain("Not shared with your agency");
    }

    private void referralIs(String referral) {
        answer(get(urlPathEqualTo(REFERRAL)), json(referral).withHeader("ETag", "\"4\""));
    }
}
