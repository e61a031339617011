package org.clientpathways.frontend.contact;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
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
class AppointmentsTest extends PageTest {

    private static final String CONTACT_ID = "019a2b3c-0000-7000-8000-000000000004";
    private static final String CONTACTS = """
            "contacts":[{"stepId":"019a2b3c-0000-7000-8000-000000000001","firstContactAt":"2026-01-15T13:00:00Z",
              "daysToFirstContact":10,"appointments":[
                {"id":"019a2b3c-0000-7000-8000-000000000003","number":1,"appointmentAt":"2026-01-15T13:00:00Z",
                 "kind":"phone","status":"attended"},
                {"id":"019a2b3c-0000-7000-8000-000000000004","number":2,"appointmentAt":"2026-06-15T13:00:00Z",
                 "kind":"home-visit","status":"offered"}]}],
            "refused":[]""";
    private static final String RECORD = "/pathway/pathways/" + Samples.CLIENT_ID + "/contacts";
    private static final String ROUTE = "/clients/" + Samples.CLIENT_ID + "/route";
    private static final String NEW = "Record an appointment with Harbour Debt Advice";

    @BeforeEach
    void thereIsARoute() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), json(Samples.CLIENT));
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items()));
        answer(
                get(urlPathEqualTo("/pathway/pathways/" + Samples.CLIENT_ID)),
                json(Samples.ROUTE
                        .replace("\"refused\":[]", CONTACTS)
                        .replace(
                                "\"startedAt\":\"2026-01-15",
                                "\"waitingAt\":\"2026-01-08T10:30:00Z\",\"startedAt\":\"2026-01-15")));
        answer(post(urlPathEqualTo(RECORD)), json("{}").withStatus(201));
    }

    @Test
    void theRouteShowsEachAppointmentAndTheFirstContact() {
        Browser browser = browser(Person.SERVICE_WORKER).open(ROUTE);
        assertThat(browser.main())
                .contains("The client first met the service on 15 January 2026, 10 days after the referral was sent.")
                .contains("1 15 January 2026, 1:00pm By phone The client came")
                .contains("2 15 June 2026, 2:00pm At the client's home To come Record what became of it");
    }

    @Test
    void aMissedAppointmentIsRecordedWithWhoMissedItInLondonTime() {
        Browser browser = browser(Person.SERVICE_WORKER).open(ROUTE).follow(NEW);
        browser.typeDate("appointmentAt", 15, 6, 2026)
                .type("What time?", "2:30 pm")
                .press("Continue");
        browser.choose("By phone").press("Continue");
        browser.choose("The client did not come").press("Continue");
        assertThat(browser.main()).contains("15 June 2026", "2:30 pm", "By phone", "The client did not come");
        browser.press("Record the appointment");

        assertThat(browser.heading()).isEqualTo("Ann Example");
        services.verify(postRequestedFor(urlPathEqualTo(RECORD))
                .withHeader("Idempotency-Key", matching(".{36}"))
                .withRequestBody(equalToJson("""
                        {"referralId":"019a2b3c-0000-7000-8000-000000000001","appointmentAt":"2026-06-15T13:30:00Z",
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
                problem(403, "not-yours", "\"detail\":\"Only the staff of the service record it.\""));
        Browser browser = browser(Person.KEY_WORKER)
                .open("/clients/" + Samples.CLIENT_ID + "/appointments/" + CONTACT_ID + "/outcome");
        browser.choose("The client came").press("Continue").press("Record it");
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.main()).contains("Only the staff of the service record it.");
    }
}
