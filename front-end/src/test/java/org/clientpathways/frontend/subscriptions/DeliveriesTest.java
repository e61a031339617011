package org.clientpathways.frontend.subscriptions;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveriesTest extends SubscriptionsTest {

    static final String FAILING = """
            {"id":"019a2b3c-0000-7000-8000-0000000000d2","eventId":"019a2b3c-0000-7000-8000-0000000000e2",
             "eventType":"org.clientpathways.referral.withdrawn.v1","subject":"019a2b3c-0000-7000-8000-00000000000f",
             "clientId":"019a2b3c-0000-7000-8000-00000000000c","status":"pending","createdAt":"2026-03-02T10:20:00Z",
             "nextAttemptAt":"2099-03-02T10:25:07.214Z","failures":2,"attempts":[
               {"number":1,"at":"2026-03-02T10:20:00.031Z","durationMs":248,"httpStatus":503},
               {"number":2,"at":"2026-03-02T10:25:05.312Z","durationMs":15000,"error":"timeout"}]}""";
    private static final String DELIVERED = """
            {"id":"019a2b3c-0000-7000-8000-0000000000d1","eventId":"019a2b3c-0000-7000-8000-0000000000e1",
             "eventType":"org.clientpathways.referral.sent.v1","status":"delivered","createdAt":"2026-03-02T10:15:30Z",
             "deliveredAt":"2026-03-02T10:15:30.094Z","failures":0,"attempts":[
               {"number":1,"at":"2026-03-02T10:15:30.041Z","durationMs":53,"httpStatus":204}]}""";
    private static final String WAITING = """
            {"id":"019a2b3c-0000-7000-8000-0000000000d3","eventId":"019a2b3c-0000-7000-8000-0000000000e3",
             "eventType":"org.clientpathways.referral.accepted.v1","status":"pending","createdAt":"2026-03-02T10:30:00Z",
             "nextAttemptAt":"2026-03-02T10:30:00Z","failures":0,"attempts":[]}""";
    private static final String LIST = ONE + "/deliveries";

    @Test
    void eachIsToldInWordsWithItsAttemptsAndWhatComesNext() {
        answer(get(urlPathEqualTo(LIST)), json(Samples.items(WAITING, FAILING, DELIVERED)));
        Browser browser = administrator().open(PAGE).follow("Events that were sent, and those that wait");
        assertThat(browser.page().select(".own-list h2").eachText())
                .containsExactly(
                        "A referral is accepted Waiting",
                        "A referral is withdrawn Failed so far",
                        "A referral is sent Delivered");
        assertThat(browser.main())
                .contains("Sent next, after any earlier events of the same client", "It was not tried yet.")
                .contains("Last tried 2 March 2026, 10:25am: No answer in 15 s", "Next try: 2 March 2099, 10:25am")
                .contains("2 attempts: 2 March 2026, 10:20am: Answered 503 (not available now) after 0.2 s")
                .contains("Event id: 019a2b3c-0000-7000-8000-0000000000e2")
                .contains("Last attempt 2 March 2026, 10:15am: Answered 204 (taken) after less than 0.1 s")
                .doesNotContain("019a2b3c-0000-7000-8000-00000000000c");
    }

    @Test
    void theyAreFilteredAndLeafedThrough() {
        answer(
                get(urlPathEqualTo(LIST)).withQueryParam("status", equalTo("failing")),
                json("{\"items\":[" + FAILING + "],\"next\":\"d2\"}"));
        Browser browser = administrator().open(PAGE + "/deliveries");
        assertThat(browser.main()).contains("There are no events yet.");
        browser.open(PAGE + "/deliveries?status=failing");
        assertThat(browser.page().select("option[selected]").text()).isEqualTo("Failed so far");
        browser.follow("More events");
        services.verify(getRequestedFor(urlPathEqualTo(LIST))
                .withQueryParam("status", equalTo("failing"))
                .withQueryParam("after", equalTo("d2")));
        browser.open(PAGE + "/deliveries?status=no-such");
        services.verify(0, getRequestedFor(urlPathEqualTo(LIST)).withQueryParam("status", equalTo("no-such")));
        answer(get(urlPathEqualTo(LIST)).withQueryParam("status", equalTo("delivered")), json(Samples.items()));
        assertThat(browser.open(PAGE + "/deliveries?status=delivered").main()).contains("There are no such events.");
    }

    @Test
    void oneIsTriedNow() {
        answer(get(urlPathEqualTo(LIST)), json(Samples.items(FAILING, DELIVERED)));
        answer(
                post(urlPathEqualTo("/notification/deliveries/019a2b3c-0000-7000-8000-0000000000d2/retry")),
                json(FAILING));
        Browser browser = administrator().open(PAGE + "/deliveries?status=pending");
        assertThat(browser.page().select("main form button").eachText())
                .contains("Send it again: A referral is sent, 2 March 2026, 10:15am");
        browser.press("Try it now: A referral is withdrawn, 2 March 2026, 10:20am");
        assertThat(browser.main()).contains("Done The event is sent again now.");
        assertThat(browser.page().select("option[selected]").text()).isEqualTo("Not delivered yet");
        services.verify(
                1,
                postRequestedFor(
                        urlPathEqualTo("/notification/deliveries/019a2b3c-0000-7000-8000-0000000000d2/retry")));
    }

    @Test
    void whatIsPausedSaysThatItWaits() {
        itIs(ACTIVE.replace("\"active\"", "\"paused\""));
        answer(get(urlPathEqualTo(LIST)), json(Samples.items(FAILING)));
        answer(
                post(urlPathEqualTo("/notification/deliveries/019a2b3c-0000-7000-8000-0000000000d2/retry")),
                json(FAILING));
        Browser browser = administrator().open(PAGE + "/deliveries");
        assertThat(browser.main())
                .contains("Someone at your agency paused this", "Sent when the subscription sends events again");
        browser.press("Try it now: A referral is withdrawn, 2 March 2026, 10:20am");
        assertThat(browser.main()).contains("as soon as the subscription sends events");
    }

    @Test
    void allSinceAMomentAreSentAgain() {
        answer(post(urlPathEqualTo(ONE + "/replay")), json("{\"events\":1234}"));
        Browser browser = administrator().open(PAGE).follow("Send events again");
        browser.typeDate("since", 2, 7, 2025)
                .type("From what time on?", "2:30pm")
                .press("Continue");
        assertThat(browser.main()).contains("2 July 2025", "2:30pm", "so that it can leave out those that it has");
        browser.press("Send the events again");
        services.verify(postRequestedFor(urlPathEqualTo(ONE + "/replay"))
                .withRequestBody(equalToJson("{\"since\":\"2025-07-02T13:30:00Z\"}")));
        assertThat(browser.heading()).isEqualTo("1234 events are sent again");
        assertThat(browser.open(browser.address().toString()).heading()).isEqualTo("1234 events are sent again");
        services.verify(1, postRequestedFor(urlPathEqualTo(ONE + "/replay")));
    }

    @Test
    void whatIsNotAMomentOfThePastIsAskedAnew() {
        Browser browser = administrator().open(PAGE + "/replay").press("Continue");
        assertThat(browser.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#since-day", "#time");
        browser.typeDate("since", 1, 1, 2099)
                .type("From what time on?", "2:30pm")
                .press("Continue");
        assertThat(browser.main()).contains("The day and the time must be in the past");
        LocalDate today = LocalDate.now(Days.LONDON);
        browser.typeDate("since", 31, 2, 2025).press("Continue");
        assertThat(browser.page().getElementById("since-error").text())
                .contains("Enter a real date, such as " + today.getDayOfMonth() + " " + today.getMonthValue() + " "
                        + today.getYear());
        browser.typeDate("since", 1, 1, 2025).type("From what time on?", "soon").press("Continue");
        assertThat(browser.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#time");
    }

    @Test
    void whatTheServiceWouldNotReplayComesBackToTheDay() {
        answer(
                post(urlPathEqualTo(ONE + "/replay")),
                problem(
                        400,
                        "bad-request",
                        "\"violations\":[{\"field\":\"since\",\"message\":\"Give a later time\"}]"));
        Browser browser = administrator().open(PAGE + "/replay");
        browser.typeDate("since", 2, 7, 2025)
                .type("From what time on?", "14:30")
                .press("Continue");
        browser.press("Send the events again");
        assertThat(browser.page().getElementById("since-error").text()).contains("Give a later time");
    }

    @Test
    void whereNothingHappenedSinceItSaysSo() {
        answer(post(urlPathEqualTo(ONE + "/replay")), json("{\"events\":0}"));
        Browser browser = administrator().open(PAGE + "/replay");
        browser.typeDate("since", 2, 7, 2025)
                .type("From what time on?", "14:30")
                .press("Continue");
        assertThat(browser.press("Send the events again").heading()).isEqualTo("There was nothing to send again");
    }
}
