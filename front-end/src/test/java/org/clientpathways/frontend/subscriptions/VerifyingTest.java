package org.clientpathways.frontend.subscriptions;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VerifyingTest extends SubscriptionsTest {

    private static final String CAME =
            "The address answered 404. Have the receiver answer with 200, then verify again.";

    @Test
    void anAddressThatAnswersIsSentEvents() {
        itIs(PENDING);
        answer(post(urlPathEqualTo(ONE + "/verify")), json(ACTIVE));
        Browser browser = administrator().open(PAGE + "/verify");
        assertThat(browser.main()).contains("We send one message to this address", "status 200");
        itIs(ACTIVE);
        browser.press("Check it now");
        assertThat(browser.main()).contains("The address is checked", "Events are sent to the address as they happen.");
        services.verify(1, postRequestedFor(urlPathEqualTo(ONE + "/verify")));
    }

    @Test
    void anAddressThatDoesNotAnswerAsItShouldIsToldWithWhatCame() {
        itIs(PENDING);
        answer(post(urlPathEqualTo(ONE + "/verify")), problem(422, "not-proven", "\"detail\":\"" + CAME + "\""));
        Browser browser = administrator().open(PAGE + "/verify").press("Check it now");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().title()).startsWith("Error: ");
        assertThat(browser.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#check");
        assertThat(browser.page().getElementById("check").attr("aria-describedby"))
                .isEqualTo("check-error");
        assertThat(browser.page().getElementById("check-error").text()).contains(CAME);
        assertThat(browser.follow("Change the address").heading()).isEqualTo("What is the address to send events to?");
    }

    @Test
    void aTestEventShowsWhatCameBack() {
        answer(get(urlPathEqualTo(ONE + "/tests")), json(Samples.items()));
        answer(post(urlPathEqualTo(ONE + "/test")), json(test("\"httpStatus\":500")));
        Browser browser = administrator().open(PAGE).follow("Send a test event");
        assertThat(browser.main()).contains("No test event was sent yet.");
        answer(
                get(urlPathEqualTo(ONE + "/tests")),
                json("{\"items\":["
                        + test("\"httpStatus\":500,\"body\":\"<b>Sorry</b>\\nNo room\"") + ","
                        + test("\"httpStatus\":204") + "," + test("\"error\":\"timeout\"") + "],\"next\":\"t2\"}"));
        browser.press("Send a test event");
        assertThat(browser.main())
                .contains("Done A test event was sent.", "It did not work Answered 500 after 1.3 s")
                .contains("What the system wrote in its answer: <b>Sorry</b> No room")
                .contains("It worked Answered 204 (taken) after 1.3 s", "No answer in 1.3 s");
        services.verify(1, postRequestedFor(urlPathEqualTo(ONE + "/test")));
        assertThat(browser.follow("Older ones").address().getQuery()).isEqualTo("after=t2");
    }

    @Test
    void nothingIsTestedBeforeTheAddressIsChecked() {
        itIs(PENDING);
        answer(get(urlPathEqualTo(ONE + "/tests")), json(Samples.items()));
        answer(post(urlPathEqualTo(ONE + "/test")), problem(409, "not-proven", ""));
        Browser browser = administrator().open(PAGE + "/tests").press("Send a test event");
        assertThat(browser.heading()).isEqualTo("Check the address");
        assertThat(browser.main()).contains("The address must be checked before anything is sent to it.");
    }

    private static String test(String came) {
        return "{\"id\":\"" + Samples.REFERRAL_ID + "\",\"at\":\"2026-03-02T10:20:00Z\",\"durationMs\":1312," + came
                + "}";
    }
}
