package org.clientpathways.frontend.disclosure;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
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
class DisclosuresTest extends PageTest {

    private static final String DISCLOSURES = "/referral/clients/" + Samples.CLIENT_ID + "/disclosures";
    private static final String PAGE = "/clients/" + Samples.CLIENT_ID + "/disclosures";
    private static final String SEEN = """
            {"at":"2026-01-06T14:05:00Z","agency":"harbour-trust","account":"6b2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a10",
             "name":"Sam Service","purpose":"referral","through":"GET /referrals/{id}","categories":[
              {"category":"identity","basis":{"kind":"agreement","id":"019a2b3c-0000-7000-8000-00000000000a"}},
              {"category":"contact","basis":{"kind":"agreement","id":"019a2b3c-0000-7000-8000-00000000000a"}},
              {"category":"risk","basis":{"kind":"override","id":"019a2b3c-0000-7000-8000-00000000000b"}}]}""";

    @BeforeEach
    void somethingWasSeen() {
        heldClient(Samples.CLIENT);
        answer(get(urlPathEqualTo(DISCLOSURES)), json("{\"items\":[" + SEEN + "],\"next\":\"abc\"}"));
        answer(
                get(urlPathEqualTo(DISCLOSURES)).withQueryParam("after", equalTo("abc")),
                json(Samples.items(SEEN.replace("\"name\":\"Sam Service\",", "")
                        .replace("GET /referrals/{id}", "GET /something-new"))));
    }

    @Test
    void aKeyWorkerSeesWhoSawWhatAndOnWhatBasis() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        browser.follow("Who has seen what");
        assertThat(browser.page().select("tbody tr").text())
                .isEqualTo("6 January 2026, 2:05pm Sam Service, Harbour Trust"
                        + " Name and date of birth; Postcode, phone and email: the client agreed"
                        + " Risk: the law allows it without the client's agreement"
                        + " To take on a referral Opened a referral");
        assertThat(browser.page().select("tbody a").eachAttr("href"))
                .containsExactly(
                        "/clients/" + Samples.CLIENT_ID + "/agreements/" + Samples.AGREEMENT_ID + "/receipt",
                        "/overrides/" + Samples.OVERRIDE_ID);
        browser.follow("Older ones");
        assertThat(browser.page().select("tbody tr").text()).contains("Someone at Harbour Trust", "GET /something-new");
    }

    @Test
    void aGovernanceOfficerSeesTheListWithoutTheClientsNameOrLinksThatWouldBeRefused() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), problem(403, "forbidden", ""));
        Browser browser = browser(Person.GOVERNANCE).open(PAGE);
        assertThat(browser.main()).contains("Sam Service, Harbour Trust").doesNotContain("Ann Example");
        assertThat(browser.page().select("a[href^=/clients/]").eachAttr("href"))
                .allMatch(link -> link.startsWith(PAGE));
    }

    @Test
    void whereNobodySawAnythingThePageSaysSo() {
        answer(get(urlPathEqualTo(DISCLOSURES)), json(Samples.items()));
        assertThat(browser(Person.KEY_WORKER).open(PAGE).main()).contains("No other agency has seen anything.");
    }

    @Test
    void aServiceWorkerCannotOpenIt() {
        assertThat(browser(Person.SERVICE_WORKER).open(PAGE).status()).isEqualTo(403);
    }
}
