package org.clientpathways.frontend.client;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
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
class ClientPagesTest extends PageTest {

    private static final String CLIENT = "/referral/clients/" + Samples.CLIENT_ID;

    @BeforeEach
    void thereIsAClient() {
        heldClient(Samples.CLIENT);
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items(Samples.REFERRAL)));
    }

    @Test
    void thePageShowsDetailsKeyWorkerAndReferrals() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        assertThat(browser.main())
                .contains("27 March 1984 (age 4", "Key worker Kim Keyes", "Agency Larkshire Council")
                .contains("Harbour Debt Advice Waiting for an answer", "No agreement is recorded.");
    }

    @Test
    void aKeyWorkerWhoseAgencyDoesNotHoldTheRecordIsOfferedNothingThatWouldBeRefused() {
        answer(get(urlPathEqualTo(CLIENT)), json(Samples.CLIENT));
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        assertThat(browser.main()).contains("Ann Example").doesNotContain("Refer to a service", "In force", "Change");
        assertThat(browser.page().select("main a[href*=/agreements/], main a[href$=/disclosures]"))
                .isEmpty();
    }

    @Test
    void whatIsWithheldIsSaidAndNotCalledMissing() {
        clientIs("""
                {"id":"%s","givenName":"Ann","familyName":"Example","refused":["contact","characteristics"]}""".formatted(Samples.CLIENT_ID), "\"7\"");
        Browser browser = browser(Person.SERVICE_WORKER).open("/clients/" + Samples.CLIENT_ID);
        assertThat(browser.main())
                .contains("Postcode Not shared with your agency", "Sex Not shared with your agency")
                .contains("Language Not given")
                .doesNotContain("Refer to a service", "agreed to");
        assertThat(browser.page().select("a[href*=/change/]")).isEmpty();
    }

    @Test
    void aChangeSendsOnePageAndTakesAwayWhatWasEmptied() {
        answer(patch(urlPathEqualTo(CLIENT)), json(Samples.CLIENT));
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        browser.follow("Change How to reach the client");
        browser.type("Postcode", "LK9 9ZZ").type("Phone number", "").press("Save");

        assertThat(browser.main()).contains("The change is saved.");
        services.verify(patchRequestedFor(urlPathEqualTo(CLIENT))
                .withHeader("If-Match", equalTo("\"7\""))
                .withHeader("Content-Type", equalTo("application/merge-patch+json"))
                .withRequestBody(equalToJson("{\"postcode\":\"LK9 9ZZ\",\"phone\":null,\"email\":null}")));
    }

    @Test
    void someoneElsesChangeIsShownBeforeItIsOverwritten() {
        answer(patch(urlPathEqualTo(CLIENT)), problem(412, "stale", ""));
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID + "/change/contact");
        clientIs(Samples.CLIENT.replace("LK1 2AB", "LK5 5SE"), "\"8\"");
        browser.type("Postcode", "LK9 9ZZ").press("Save");

        assertThat(browser.main()).contains("Recorded now: Postcode: LK5 5SE");
        assertThat(browser.page().getElementById("postcode").val()).isEqualTo("LK9 9ZZ");
        assertThat(browser.page().select("input[name=version]").val()).isEqualTo("\"8\"");
    }

    private void clientIs(String client, String version) {
        answer(get(urlPathEqualTo(CLIENT)), json(client).withHeader("ETag", version));
    }
}
