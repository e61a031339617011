package org.clientpathways.frontend.inbox;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListsTest extends PageTest {

    @Test
    void aServiceWorkerSeesWhatReachedTheirServices() {
        answer(
                get(urlPathEqualTo("/referral/referrals")).withQueryParam("direction", equalTo("received")),
                json("{\"items\":[" + Samples.REFERRAL + "],\"next\":\"abc\"}"));
        Browser browser = browser(Person.SERVICE_WORKER).open("/inbox");
        assertThat(browser.main())
                .contains("Ann Example Waiting for an answer Soon", "from Larkshire Council", "sent 5 January 2026");
        assertThat(browser.page().select("a[href*=after]").attr("href")).isEqualTo("/inbox?status=&after=abc");
    }

    @Test
    void aListIsNarrowedToOneStatus() {
        answer(
                get(urlPathEqualTo("/referral/referrals")).withQueryParam("status", equalTo("waiting")),
                json(Samples.items()));
        Browser browser = browser(Person.SERVICE_WORKER).open("/inbox?status=waiting");
        assertThat(browser.main()).contains("There are no referrals here.");
        assertThat(browser.page().select("option[selected]").text()).isEqualTo("On the waiting list");
    }

    @Test
    void aNameThatIsNotSharedIsSaidInWords() {
        answer(
                get(urlPathEqualTo("/referral/referrals")),
                json(Samples.items(Samples.REFERRAL
                        .replace("\"givenName\":\"Ann\",\"familyName\":\"Example\",", "")
                        .replace("\"bornOn\":\"1984-03-27\",", ""))));
        assertThat(browser(Person.SERVICE_WORKER).open("/inbox").main()).contains("Name not shared");
    }

    @Test
    void aReferralWhoseAgreementEndedIsListedWithWhatIsLeftOfIt() {
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items(Samples.THIN_REFERRAL)));
        assertThat(browser(Person.SERVICE_WORKER).open("/inbox").main())
                .contains("Name not shared Waiting for an answer Harbour Debt Advice · from Larkshire Council")
                .contains("The client's agreement has ended.")
                .doesNotContain("null");
    }
}
