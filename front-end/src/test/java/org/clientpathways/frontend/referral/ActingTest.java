package org.clientpathways.frontend.referral;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActingTest extends PageTest {

    private static final String REFERRAL = "/referral/referrals/" + Samples.REFERRAL_ID;

    @BeforeEach
    void thereIsAReferral() {
        referralIs(Samples.REFERRAL, "\"4\"");
        answer(get(urlPathEqualTo(REFERRAL + "/history")), json(Samples.HISTORY));
        answer(
                get(urlPathEqualTo("/referral/services")).withQueryParam("need", equalTo("money-and-debt")),
                json(Samples.items(Samples.SERVICE, Samples.OTHER_SERVICE)));
    }

    @Test
    void thePageShowsTheReferralWhatIsWithheldAndWhatCanBeDone() {
        Browser browser = browser(Person.SERVICE_WORKER).open("/referrals/" + Samples.REFERRAL_ID);
        assertThat(browser.main())
                .contains("Letters from three lenders", "Kim Keyes, Larkshire Council")
                .contains("Sex and ethnic group: the client has not agreed to this")
                .contains("Call in the afternoon", "recorded on 7 January 2026");
        assertThat(browser.page().select("a[href$=/accept]").text()).isEqualTo("Accept the referral");
    }

    @Test
    void acceptedTodayIsAcceptedNow() {
        done("accept", browser(Person.SERVICE_WORKER).open(page("accept")), "Accept the referral", "{}");
    }

    @Test
    void anEarlierDayMeansNoonOfThatDay() {
        Browser browser = browser(Person.SERVICE_WORKER).open(page("accept")).typeDate("occurredAt", 9, 1, 2026);
        done("accept", browser, "Accept the referral", "{\"occurredAt\":\"2026-01-09T12:00:00Z\"}");
    }

    @Test
    void theSameDayIsNeverBeforeWhatHappenedLastOnIt() {
        answer(
                get(urlPathEqualTo(REFERRAL + "/history")),
                json(Samples.HISTORY.replace("2026-01-05T09:00:00Z", "2026-01-05T15:30:00Z")));
        Browser browser = browser(Person.SERVICE_WORKER).open(page("accept")).typeDate("occurredAt", 5, 1, 2026);
        done("accept", browser, "Accept the referral", "{\"occurredAt\":\"2026-01-05T15:30:00Z\"}");
    }

    @Test
    void aDayInTheFutureIsRefused() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
        Browser browser = browser(Person.SERVICE_WORKER)
                .open(page("accept"))
                .typeDate("occurredAt", tomorrow.getDayOfMonth(), tomorrow.getMonthValue(), tomorrow.getYear())
                .type("Note for the other agency (optional)", "Will call")
                .press("Accept the referral");
        assertThat(browser.main()).contains("The date cannot be in the future");
        assertThat(browser.page().getElementById("note").text()).isEqualTo("Will call");
    }

    @Test
    void theWaitingListAsksForPriorityAndADayToLookAgain() {
        Browser browser = browser(Person.SERVICE_WORKER).open(page("waitlist"));
        browser.choose("Urgent").typeDate("reviewOn", 1, 3, 2099);
        done("waitlist", browser, "Put on the waiting list", "{\"priority\":\"urgent\",\"reviewOn\":\"2099-03-01\"}");
    }

    @Test
    void decliningAsksForAReasonAndOffersBetterServices() {
        Browser browser = browser(Person.SERVICE_WORKER).open(page("decline"));
        assertThat(browser.page().select("#betterService option").eachText())
                .containsExactly("Choose from the list", "Open Door Money Help, Open Door");
        browser.choose("There is no room at present", "Open Door Money Help, Open Door");
        done(
                "decline",
                browser,
                "Decline the referral",
                "{\"reason\":\"no-capacity\",\"betterService\":\"" + Samples.OTHER_SERVICE_ID + "\"}");
    }

    @Test
    void anEndHasAnOutcomeAndSaysWhetherItWasPlanned() {
        Browser browser = browser(Person.SERVICE_WORKER).open(page("end")).press("Record the end");
        assertThat(browser.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#outcome", "#planned");
        browser.choose("The need was met", "No");
        done("end", browser, "Record the end", "{\"outcome\":\"need-met\",\"planned\":false}");
    }

    @Test
    void aWithdrawalSaysWhoseDecisionItWasAndWhy() {
        Browser browser = browser(Person.KEY_WORKER).open(page("withdraw"));
        browser.choose("The client", "The client changed their mind");
        done(
                "withdraw",
                browser,
                "Withdraw the referral",
                "{\"decidedBy\":\"client\",\"reason\":\"client-changed-mind\"}");
    }

    @Test
    void aChangeMeanwhileIsToldAndWhatWasTypedStays() {
        Browser browser = browser(Person.SERVICE_WORKER)
                .open(page("fail"))
                .choose("The client did not attend")
                .type("Note for the other agency (optional)", "Three letters");
        referralIs(Samples.REFERRAL.replace("\"status\":\"sent\"", "\"status\":\"accepted\""), "\"5\"");
        answer(post(urlPathEqualTo(REFERRAL + "/fail")), problem(412, "stale", ""));
        browser.press("Record that it came to nothing");
        assertThat(browser.main()).contains("It is now: Accepted");
        assertThat(browser.page().getElementById("note").text()).isEqualTo("Three letters");

        answer(post(urlPathEqualTo(REFERRAL + "/fail")), json(Samples.REFERRAL));
        browser.press("Record that it came to nothing");
        services.verify(postRequestedFor(urlPathEqualTo(REFERRAL + "/fail")).withHeader("If-Match", equalTo("\"5\"")));
    }

    @Test
    void whatIsNoLongerPossibleIsToldWithWhatWasTyped() {
        Browser browser = browser(Person.SERVICE_WORKER)
                .open(page("accept"))
                .type("Note for the other agency (optional)", "We have room");
        referralIs(
                Samples.REFERRAL
                        .replace("\"status\":\"sent\"", "\"status\":\"withdrawn\"")
                        .replace("\"accept\",", ""),
                "\"5\"");
        answer(post(urlPathEqualTo(REFERRAL + "/accept")), problem(409, "status-conflict", "\"mayBecome\":[]"));
        browser.press("Accept the referral");
        assertThat(browser.heading()).isEqualTo("The referral has changed");
        assertThat(browser.main()).contains("Withdrawn", "We have room");
    }

    @Test
    void anAgreementThatEndedIsTold() {
        Browser browser = browser(Person.SERVICE_WORKER).open(page("start"));
        answer(post(urlPathEqualTo(REFERRAL + "/start")), problem(409, "agreement-ended", ""));
        browser.press("Record the start");
        assertThat(browser.heading()).isEqualTo("The client's agreement has ended");
    }

    private void done(String action, Browser browser, String button, String body) {
        answer(post(urlPathEqualTo(REFERRAL + "/" + action)), json(Samples.REFERRAL));
        browser.press(button);
        assertThat(browser.page().select(".govuk-notification-banner")).hasSize(1);
        services.verify(postRequestedFor(urlPathEqualTo(REFERRAL + "/" + action))
                .withHeader("If-Match", equalTo("\"4\""))
                .withRequestBody(equalToJson(body)));
    }

    private void referralIs(String referral, String version) {
        answer(get(urlPathEqualTo(REFERRAL)), json(referral).withHeader("ETag", version));
    }

    private static String page(String action) {
        return "/referrals/" + Samples.REFERRAL_ID + "/" + action;
    }
}
