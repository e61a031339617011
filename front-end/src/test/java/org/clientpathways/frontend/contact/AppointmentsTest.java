package org.clientpathways.frontend.contact;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppointmentsTest extends PageTest {

    private static final String CONTACT_ID = "019a2b3c-0000-7000-8000-000000000004";
    private static final String TO_COME_ID = "019a2b3c-0000-7000-8000-000000000002";
    private static final Instant PASSED = Instant.now().minus(2, ChronoUnit.DAYS);
    private static final Instant TO_COME = Instant.now().plus(7, ChronoUnit.DAYS);
    private static final String CONTACTS = """
            "contacts":[{"stepId":"019a2b3c-0000-7000-8000-000000000001","firstContactAt":"2026-01-15T13:00:00Z",
              "daysToFirstContact":10,"appointments":[
                {"id":"019a2b3c-0000-7000-8000-000000000003","number":1,"appointmentAt":"2026-01-15T13:00:00Z",
                 "kind":"phone","status":"attended"},
                {"id":"019a2b3c-0000-7000-8000-000000000004","number":2,"appointmentAt":"%s",
                 "kind":"home-visit","status":"offered"},
                {"id":"019a2b3c-0000-7000-8000-000000000002","number":3,"appointmentAt":"%s",
                 "kind":"video","status":"offered"}]}],
            "refused":[]""".formatted(PASSED, TO_COME);
    private static final String STARTED = "\"waitingAt\":\"2026-01-08T10:30:00Z\",\"startedAt\":\"2026-01-15";
    private static final String RECORD = "/pathway/pathways/" + Samples.CLIENT_ID + "/contacts";
    private static final String ROUTE = "/clients/" + Samples.CLIENT_ID + "/route";
    private static final String NEW = "Record an appointment with Harbour Debt Advice, referral of 5 January 2026";

    @BeforeEach
    void thereIsARoute() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), json(Samples.CLIENT));
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items()));
        routeIs(Samples.ROUTE
                .replace("\"refused\":[]", CONTACTS)
                .replace("\"startedAt\":\"2026-01-15", "\"mayRecord\":true," + STARTED));
        answer(post(urlPathEqualTo(RECORD)), json("{}").withStatus(201));
    }

    @Test
    void theRouteShowsEachAppointmentAndTheFirstContact() {
        Browser browser = browser(Person.SERVICE_WORKER).open(ROUTE);
        assertThat(browser.main())
                .contains("The client first met the service on 15 January 2026, 10 days after the referral was sent.")
                .contains("1 15 January 2026, 1:00pm By phone The client came")
                .contains("2 " + Days.moment(PASSED) + " At the client's home Not known yet Record what became of it")
                .contains("3 " + Days.moment(TO_COME) + " By video To come Record that it is cancelled");
        assertThat(browser.page().select("main a[href*=appointments/]").eachAttr("href"))
                .containsExactly(
                        "/clients/" + Samples.CLIENT_ID + "/appointments/" + CONTACT_ID + "/outcome",
                        "/clients/" + Samples.CLIENT_ID + "/appointments/" + TO_COME_ID + "/outcome?toCome=true",
                        "/clients/" + Samples.CLIENT_ID + "/referrals/" + Samples.REFERRAL_ID + "/appointments/new");
    }

    @Test
    void whoMayNotRecordIsOfferedNothingToRecord() {
        routeIs(Samples.ROUTE.replace("\"refused\":[]", CONTACTS).replace("\"startedAt\":\"2026-01-15", STARTED));
        Browser browser = browser(Person.COLLEAGUE).open(ROUTE);
        assertThat(browser.main()).contains("The client came");
        assertThat(browser.page().select("main a[href*=appointments/]")).isEmpty();
    }

    @Test
    void whoMayNotRecordAndTypesTheAddressIsLedToTheRoute() {
        routeIs(Samples.ROUTE.replace("\"refused\":[]", CONTACTS).replace("\"startedAt\":\"2026-01-15", STARTED));
        Browser browser = browser(Person.COLLEAGUE);
        browser.open("/clients/" + Samples.CLIENT_ID + "/referrals/" + Samples.REFERRAL_ID + "/appointments/new");
        assertThat(browser.address().getPath()).isEqualTo(ROUTE);
        browser.open("/clients/" + Samples.CLIENT_ID + "/referrals/" + Samples.SERVICE_ID + "/appointments/new");
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    void withAReferralThatIsOverOnlyWhatTookPlaceIsRecorded() {
        routeIs(Samples.ROUTE.replace(
                "\"startedAt\":\"2026-01-15", "\"leftAt\":\"2026-02-01T09:00:00Z\",\"mayRecord\":true," + STARTED));
        Browser browser = browser(Person.SERVICE_WORKER).open(ROUTE);
        assertThat(browser.page().select("main a").eachText()).doesNotContain(NEW);
        browser.follow("Harbour Debt Advice, referral of 5 January 2026");
        when(browser, LocalDate.now(Days.LONDON).plusDays(1), "2:30pm");
        assertThat(browser.main()).contains("The date cannot be in the future");
        when(browser, LocalDate.parse("2026-01-20"), "2:30pm");
        browser.choose("By phone").press("Continue");
        assertThat(browser.page().select("label").eachText())
                .contains("The client came", "The service cancelled it")
                .doesNotContain("I do not know yet");
    }

    @Test
    void whatIsStillToComeCanOnlyBeOfferedOrCancelledAndWhatWasTypedIsKept() {
        Browser browser = browser(Person.SERVICE_WORKER).open(ROUTE).follow(NEW);
        when(browser, LocalDate.parse("2026-01-20"), "2:30pm");
        browser.choose("By phone").press("Continue");
        browser.choose("The client came").press("Continue").press("Change Which day?");
        LocalDate day = LocalDate.now(Days.LONDON).plusDays(7);
        when(browser, day, "2.30pm");

        assertThat(browser.main())
                .contains("Is the appointment still to come?", "It is on " + Days.day(day) + " at 2:30pm");
        assertThat(browser.page().select("label").eachText())
                .containsExactly("Yes, it is still to come", "The client cancelled it", "The service cancelled it");
        browser.choose("Yes, it is still to come").press("Continue");
        assertThat(browser.main()).contains(Days.day(day), "By phone");
        browser.press("Record the appointment");
        assertThat(browser.main()).contains("The appointment is recorded.");
        services.verify(postRequestedFor(urlPathEqualTo(RECORD))
                .withRequestBody(matchingJsonPath("$.status", equalTo("offered")))
                .withRequestBody(matchingJsonPath("$.kind", equalTo("phone"))));
    }

    @Test
    void anAppointmentThatIsToComeCanBeCancelled() {
        answer(post(urlPathEqualTo("/pathway/contacts/" + TO_COME_ID + "/cancelled")), json("{}"));
        Browser browser = browser(Person.SERVICE_WORKER)
                .open(ROUTE)
                .follow("Record that it is cancelled: " + Days.moment(TO_COME));
        assertThat(browser.page().select("label").eachText())
                .containsExactly("The client cancelled it", "The service cancelled it");
        browser.choose("The client cancelled it").press("Continue").press("Record it");
        assertThat(browser.main()).contains("It is recorded that the client cancelled the appointment.");
    }

    @Test
    void aMissedAppointmentIsRecordedWithWhoMissedItInLondonTime() {
        routeIs(Samples.ROUTE
                .replace("\"enteredAt\":\"2026-01-05", "\"enteredAt\":\"2025-01-05")
                .replace("\"startedAt\":\"2026-01-15", "\"mayRecord\":true," + STARTED));
        Browser browser = browser(Person.SERVICE_WORKER)
                .open(ROUTE)
                .follow("Record an appointment with Harbour Debt Advice, referral of 5 January 2025");
        when(browser, LocalDate.parse("2025-06-15"), "2:30 pm");
        browser.choose("By phone").press("Continue");
        browser.choose("The client did not come").press("Continue");
        assertThat(browser.main()).contains("15 June 2025", "2:30 pm", "By phone", "The client did not come");
        browser.press("Record the appointment");

        assertThat(browser.heading()).isEqualTo("Ann Example");
        assertThat(browser.main()).contains("It is recorded that the client did not come to the appointment.");
        services.verify(postRequestedFor(urlPathEqualTo(RECORD))
                .withHeader("Idempotency-Key", matching(".{36}"))
                .withRequestBody(equalToJson("""
                        {"referralId":"019a2b3c-0000-7000-8000-000000000001","appointmentAt":"2025-06-15T13:30:00Z",
                         "kind":"phone","status":"missed","missedBy":"client"}""")));
    }

    @Test
    void whatIsNoTimeIsSaidAtTheField() {
        Browser browser = browser(Person.KEY_WORKER).open(ROUTE).follow(NEW);
        browser.typeDate("appointmentAt", 15, 6, 2026)
                .type("What time?", "noonish")
                .press("Continue");
        assertThat(browser.page().select(".govuk-error-summary a").eachText())
                .containsExactly("Enter a time, such as 2:30pm");
    }

    @Test
    void aTimeBeforeTheReferralWasSentIsRefusedWhereItIsAskedAndKept() {
        Browser browser = browser(Person.SERVICE_WORKER).open(ROUTE).follow(NEW);
        when(browser, LocalDate.parse("2026-01-05"), "8:59am");
        assertThat(browser.page().select(".govuk-error-summary a").eachText())
                .containsExactly("Give a time after the referral was sent");
        assertThat(browser.page().select("input[name=time]").val()).isEqualTo("8:59am");
        when(browser, LocalDate.parse("2026-01-05"), "9am");
        assertThat(browser.heading()).isEqualTo("How do you meet?");
    }

    @Test
    void whatBecameOfAnAppointmentIsRecordedFromTheRoute() {
        answer(post(urlPathEqualTo("/pathway/contacts/" + CONTACT_ID + "/cancelled")), json("{}"));
        Browser browser = browser(Person.SERVICE_WORKER)
                .open("/clients/" + Samples.CLIENT_ID + "/appointments/" + CONTACT_ID + "/outcome");
        browser.choose("The service cancelled it").press("Continue").press("Record it");
        services.verify(postRequestedFor(urlPathEqualTo("/pathway/contacts/" + CONTACT_ID + "/cancelled"))
                .withRequestBody(equalToJson("{\"cancelledBy\":\"agency\"}")));
    }

    @Test
    void whoseAppointmentItIsNotToRecordIsToldWhoseItIs() {
        answer(
                post(urlPathEqualTo("/pathway/contacts/" + CONTACT_ID + "/attended")),
                problem(
                        403,
                        "not-yours",
                        "\"title\":\"Not yours to record\",\"detail\":\"Only the staff of the service record it.\""));
        Browser browser = browser(Person.KEY_WORKER)
                .open("/clients/" + Samples.CLIENT_ID + "/appointments/" + CONTACT_ID + "/outcome");
        browser.choose("The client came").press("Continue").press("Record it");
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.heading()).isEqualTo("Not yours to record");
        assertThat(browser.main()).contains("Only the staff of the service record it.");
    }

    private static void when(Browser browser, LocalDate day, String time) {
        browser.typeDate("appointmentAt", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                .type("What time?", time)
                .press("Continue");
    }

    private void routeIs(String route) {
        answer(get(urlPathEqualTo("/pathway/pathways/" + Samples.CLIENT_ID)), json(route));
    }
}
