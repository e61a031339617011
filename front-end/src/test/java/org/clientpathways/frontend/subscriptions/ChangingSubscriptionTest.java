package org.clientpathways.frontend.subscriptions;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.clientpathways.frontend.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangingSubscriptionTest extends SubscriptionsTest {

    @BeforeEach
    void itIsTaken() {
        answer(patch(urlPathEqualTo(ONE)), json(ACTIVE));
    }

    @Test
    void anotherAddressHasToBeCheckedAgain() {
        answer(patch(urlPathEqualTo(ONE)), json(PENDING));
        Browser browser = administrator().open(PAGE).follow("Change Address");
        assertThat(browser.page().getElementById("url").val()).isEqualTo("https://cases.harbour-trust.example/hooks");
        assertThat(browser.main()).contains("We check the new address before anything is sent to it.");
        browser.type("What is the address to send events to?", "https://new.example/hooks")
                .press("Save");
        changed("{\"url\":\"https://new.example/hooks\"}");
        assertThat(browser.heading()).isEqualTo("Check the address");
    }

    @Test
    void anAddressThatIsRefusedIsKeptWithTheReason() {
        answer(
                patch(urlPathEqualTo(ONE)),
                problem(
                        400,
                        "bad-request",
                        "\"violations\":[{\"field\":\"url\",\"message\":\"Give an https address\"}]"));
        Browser browser = administrator().open(PAGE + "/change/address");
        browser.type("What is the address to send events to?", "http://new.example/hooks")
                .press("Save");
        assertThat(browser.page().select("#url-error").text()).contains("Give an https address");
        assertThat(browser.page().getElementById("url").val()).isEqualTo("http://new.example/hooks");
    }

    @Test
    void whatIsEmptiedIsTakenAway() {
        itIs(with(ACTIVE, "\"contactEmail\":\"systems@harbour-trust.example\""));
        Browser browser = administrator().open(PAGE).follow("Change Who we email if it stops");
        browser.type("Who do we email if we cannot send events any more?", "").press("Save");
        changed("{\"contactEmail\":null}");
        assertThat(browser.main()).contains("The change is saved.");
    }

    @Test
    void eventsAreNarrowedAndWidened() {
        Browser browser = administrator().open(PAGE).follow("Change Events");
        browser.choose("Only some").press("Continue");
        browser.choose("A referral is sent").press("Save");
        changed("{\"eventTypes\":[\"org.clientpathways.referral.sent.v1\"]}");

        itIs(with(ACTIVE, "\"eventTypes\":[\"org.clientpathways.referral.sent.v1\"]"));
        browser.open(PAGE).follow("Change Events");
        assertThat(browser.page().select("input[checked]").eachAttr("value")).containsExactly("some");
        browser.choose("All events").press("Continue");
        changed("{\"eventTypes\":null}");
    }

    @Test
    void servicesAreChosenByName() {
        Browser browser = administrator().open(PAGE).follow("Change Services");
        browser.choose("Only some")
                .press("Continue")
                .choose("Harbour Debt Advice")
                .press("Save");
        changed("{\"services\":[\"019a2b3c-0000-7000-8000-000000000005\"]}");
    }

    @Test
    void whoGoesBackChangesNothing() {
        Browser browser = administrator().open(PAGE).follow("Change Name").press("Back");
        assertThat(browser.address().getPath()).isEqualTo(PAGE);
        services.verify(0, patchRequestedFor(urlPathEqualTo(ONE)));
    }

    @Test
    void whatCannotBeChangedIsNotFound() {
        assertThat(administrator().open(PAGE + "/change/status").heading()).isEqualTo("Page not found");
    }

    private void changed(String patch) {
        services.verify(patchRequestedFor(urlPathEqualTo(ONE)).withRequestBody(equalToJson(patch)));
    }
}
