package org.clientpathways.frontend.waiting;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
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
class WaitingListTest extends PageTest {

    private static final String REFERRAL = "/referral/referrals/" + Samples.REFERRAL_ID;
    private static final String LIST = "/referral/services/" + Samples.SERVICE_ID + "/waiting-list";
    private static final String WAITING = Samples.REFERRAL
            .replace(
                    "\"status\":\"sent\"",
                    "\"status\":\"waiting\",\"priority\":\"soon\",\"position\":12," + "\"reviewOn\":\"2099-03-01\"")
            .replace(
                    "\"postcode\":\"LK1 2AB\"",
                    "\"postcode\":\"LK1 2AB\",\"language\":\"Polish\",\"interpreterNeeded\":true,"
                            + "\"accessNeeds\":[\"step-free-access\"]");
    private static final String PLACE = """
            {"referralId":"019a2b3c-0000-7000-8000-000000000001","position":12,"priority":"soon",
             "waitingSince":"2026-01-05T09:00:00Z","reviewOn":"2026-03-01","reviewDue":true,
             "client":{"id":"019a2b3c-0000-7000-8000-00000000000c","givenName":"Ann","familyName":"Example",
                       "language":"Polish","interpreterNeeded":true,"refused":[]},
             "need":"money-and-debt"}""";
    private static final String THIN_PLACE = """
            {"referralId":"019a2b3c-0000-7000-8000-000000000002","position":13,"priority":"routine",
             "waitingSince":"2026-01-06T09:00:00Z","reviewOn":"2099-03-01","reviewDue":false}""";

    @BeforeEach
    void someWait() {
        lists(counted(Samples.SERVICE, 2, 1));
        answer(get(urlPathEqualTo(LIST)), json("{\"items\":[" + PLACE + "," + THIN_PLACE + "],\"next\":\"abc\"}"));
        answer(get(urlPathEqualTo(REFERRAL)), json(WAITING).withHeader("ETag", "\"4\""));
        answer(get(urlPathEqualTo(REFERRAL + "/history")), json(Samples.HISTORY));
        answer(get(urlPathEqualTo(REFERRAL + "/place")), json("{\"position\":12,\"first\":1,\"last\":15}"));
    }

    @Test
    void whoIsStaffOfOneServiceSeesItsListAtOnceInOrder() {
        Browser browser = browser(Person.SERVICE_WORKER).open("/waiting");
        assertThat(browser.heading()).isEqualTo("Harbour Debt Advice");
        assertThat(browser.main())
                .contains("2 clients wait. 1 review is due.")
                .contains("Ann Example at place 12 Interpreter: Polish Money and debt Soon 5 January 2026")
                .contains("1 March 2026 Due")
                .contains("Name not shared at place 13")
                .doesNotContain("null");
        assertThat(browser.page().select(".own-scroll .govuk-tag.own-need").eachText())
                .contains("Interpreter: Polish");
        assertThat(browser.page().select("a[href*=after]").attr("href")).endsWith("?due=false&after=abc");
    }

    @Test
    void whoIsStaffOfSeveralChoosesAmongThem() {
        lists(counted(Samples.SERVICE, 1, 0), counted(Samples.OTHER_SERVICE, 0, 0));
        Browser browser = browser(Person.SERVICE_WORKER).open("/waiting");
        assertThat(browser.main()).contains("Harbour Debt Advice 1 client waits", "Open Door Money Help Nobody waits");
        assertThat(browser.follow("Harbour Debt Advice").heading()).isEqualTo("Harbour Debt Advice");
    }

    @Test
    void onlyThoseWhoseReviewIsDueAreShownWhenAskedFor() {
        answer(get(urlPathEqualTo(LIST)).withQueryParam("reviewDue", equalTo("true")), json(Samples.items(PLACE)));
        Browser browser = browser(Person.SERVICE_WORKER)
                .open("/waiting/" + Samples.SERVICE_ID)
                .follow("Show only those whose review is due");
        assertThat(browser.main()).contains("Ann Example").doesNotContain("Name not shared");
    }

    @Test
    void aMoveNeedsAPlaceAndAReasonAndSendsTheVersionThatWasRead() {
        Browser browser = browser(Person.SERVICE_WORKER).open(page("move"));
        assertThat(browser.main())
                .contains("who have the places 1 to 15.")
                .contains("Enter a place from 1 to 15. The client is at place 12 now");
        browser.type("New place on the list", "first").press("Move the client");
        assertThat(browser.main()).contains("Enter a place from 1 to 15.", "Enter why the client is moved");
        browser.type("New place on the list", "16").press("Move the client");
        assertThat(browser.page().select(".govuk-error-summary a").eachText())
                .contains("Enter a place from 1 to 15. To change the client's priority, record a review");
        assertThat(browser.page().select("main a[href$=/review]")).hasSize(1);
        answer(post(urlPathEqualTo(REFERRAL + "/move")), json(WAITING));
        browser.type("New place on the list", "3")
                .type("Why is the client moved?", "The tenancy ends")
                .press("Move the client");
        assertThat(browser.main()).contains("Done The client is moved on the waiting list.");
        services.verify(postRequestedFor(urlPathEqualTo(REFERRAL + "/move"))
                .withHeader("If-Match", equalTo("\"4\""))
                .withRequestBody(equalToJson("{\"toPosition\":3,\"reason\":\"The tenancy ends\"}")));
    }

    @Test
    void aPlaceAmongAnotherPriorityIsToldAtTheField() {
        Browser asked = browser(Person.SERVICE_WORKER)
                .open(page("move"))
                .type("New place on the list", "2")
                .type("Why is the client moved?", "The tenancy ends");
        answer(post(urlPathEqualTo(REFERRAL + "/move")), problem(409, "other-priority", "\"first\":1,\"last\":15"));
        Browser browser = asked.press("Move the client");
        assertThat(browser.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#toPosition");
        assertThat(browser.main()).contains("Enter a place from 1 to 15");
        assertThat(browser.page().getElementById("reason").text()).isEqualTo("The tenancy ends");
    }

    @Test
    void whoIsAloneWithTheirPriorityIsToldThatThereIsNoOtherPlace() {
        answer(get(urlPathEqualTo(REFERRAL + "/place")), json("{\"position\":12,\"first\":12,\"last\":12}"));
        Browser browser = browser(Person.SERVICE_WORKER).open(page("move"));
        assertThat(browser.main())
                .contains("No one else waits with the priority “Soon”, so there is no other place to move to.")
                .contains("The only place is 12.");
    }

    @Test
    void aChangeMeanwhileIsToldAndWhatWasTypedStays() {
        answer(post(urlPathEqualTo(REFERRAL + "/move")), problem(412, "stale", ""));
        Browser browser = browser(Person.SERVICE_WORKER)
                .open(page("move"))
                .type("New place on the list", "1")
                .type("Why is the client moved?", "The tenancy ends");
        answer(get(urlPathEqualTo(REFERRAL)), json(WAITING).withHeader("ETag", "\"5\""));
        browser.press("Move the client");
        assertThat(browser.main()).contains("changed while you were typing");
        answer(post(urlPathEqualTo(REFERRAL + "/move")), json(WAITING));
        browser.press("Move the client");
        services.verify(postRequestedFor(urlPathEqualTo(REFERRAL + "/move")).withHeader("If-Match", equalTo("\"5\"")));
    }

    @Test
    void whoWaitsNoMoreIsNotMovedAndWhatWasTypedIsShown() {
        answer(post(urlPathEqualTo(REFERRAL + "/move")), problem(409, "status-conflict", ""));
        Browser browser = browser(Person.SERVICE_WORKER)
                .open(page("move"))
                .type("New place on the list", "1")
                .type("Why is the client moved?", "The tenancy ends");
        answer(get(urlPathEqualTo(REFERRAL)), json(Samples.REFERRAL).withHeader("ETag", "\"5\""));
        browser.press("Move the client");
        assertThat(browser.heading()).isEqualTo("The client is not on the waiting list");
        assertThat(browser.main()).contains("The tenancy ends");
    }

    @Test
    void aReviewSetsThePriorityAndTheNextDay() {
        Browser browser = browser(Person.SERVICE_WORKER).open(page("review"));
        assertThat(browser.page().select("input[checked]").val()).isEqualTo("soon");
        answer(post(urlPathEqualTo(REFERRAL + "/review")), json(WAITING));
        browser.choose("Urgent").typeDate("reviewOn", 1, 4, 2099).press("Record the review");
        assertThat(browser.main()).contains("Done The review is recorded.");
        services.verify(postRequestedFor(urlPathEqualTo(REFERRAL + "/review"))
                .withHeader("If-Match", equalTo("\"4\""))
                .withRequestBody(equalToJson("{\"priority\":\"urgent\",\"reviewOn\":\"2099-04-01\"}")));
    }

    @Test
    void theReferralsPageSaysFirstWhatTheClientNeedsAndLastHowTheyWereMoved() {
        answer(get(urlPathEqualTo(REFERRAL + "/moves")), json(Samples.items("""
                {"kind":"move","recordedAt":"2026-02-01T09:00:00Z","name":"Sam Service","fromPosition":12,
                 "toPosition":3,"words":"The tenancy ends"}""")));
        answer(
                get(urlPathEqualTo(REFERRAL + "/history")),
                json(Samples.HISTORY.replace("\"note\"", "\"reviewOn\":\"2026-03-01\",\"note\"")));
        String main = browser(Person.SERVICE_WORKER)
                .open("/referrals/" + Samples.REFERRAL_ID)
                .main();
        assertThat(main)
                .contains("To be looked at again on 1 March 2026")
                .contains("Interpreter needed: Polish", "Step-free access")
                .contains("Moved from place 12 to place 3", "The tenancy ends")
                .contains("Move the client on the waiting list");
        assertThat(main.indexOf("Interpreter needed: Polish")).isLessThan(main.indexOf("What you can do now"));
    }

    @Test
    void whoReferredReadsNeitherMovesNorIsOfferedThem() {
        String main = browser(Person.KEY_WORKER)
                .open("/referrals/" + Samples.REFERRAL_ID)
                .main();
        assertThat(main).doesNotContain("Move the client", "On the waiting list Only");
    }

    @Test
    void theInboxShowsWhatAClientNeedsAsAShortTag() {
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items(WAITING)));
        assertThat(browser(Person.SERVICE_WORKER).open("/inbox").main())
                .contains("Soon Interpreter: Polish Step-free access");
    }

    private void lists(String... lists) {
        answer(get(urlPathEqualTo("/referral/waiting-lists")), json(Samples.items(lists)));
    }

    private static String counted(String service, int waiting, int due) {
        return "{\"service\":" + service + ",\"waiting\":" + waiting + ",\"reviewsDue\":" + due + "}";
    }

    private static String page(String change) {
        return "/waiting/referrals/" + Samples.REFERRAL_ID + "/" + change;
    }
}
