package org.clientpathways.frontend.caseload;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseloadTest extends PageTest {

    private static final String NEW_CLIENT = """
            {"id":"019a2b3c-0000-7000-8000-00000000000e","givenName":"Bea","familyName":"Invented"}""";

    @Test
    void aKeyWorkerSeesTheirClientsWithOpenReferralsAndTheLongestWait() {
        caseload();
        answer(get(urlPathEqualTo("/pathway/pathways")), json("""
                {"items":[{"clientId":"019a2b3c-0000-7000-8000-00000000000c","openSteps":2,"oldestWaitDays":31}]}"""));

        Browser browser = browser(Person.KEY_WORKER).open("/");
        assertThat(browser.page().select("tbody tr").eachText())
                .containsExactly("Ann Example 2 31 days", "Bea Invented 0 none");
        assertThat(browser.page().select("a[href=/inbox]")).isEmpty();
    }

    @Test
    void theNamesAreShownEvenWhenWaitsCannotBe() {
        caseload();
        answer(get(urlPathEqualTo("/pathway/pathways")), problem(503, "unavailable", ""));

        Browser browser = browser(Person.KEY_WORKER).open("/");
        assertThat(browser.main()).contains("cannot be shown at the moment", "Ann Example not known not known");
    }

    @Test
    void aClientIsFoundByNameWithoutTheNameInTheAddress() {
        caseload();
        answer(
                post(urlPathEqualTo("/referral/clients/search"))
                        .withRequestBody(equalToJson("{\"text\":\"exam\",\"bornOn\":\"1984-03-27\"}")),
                json(Samples.items(Samples.CLIENT)));

        Browser browser = browser(Person.KEY_WORKER).open("/clients");
        browser.type("Name", "exam").typeDate("bornOn", 27, 3, 1984).press("Find");
        assertThat(browser.main()).contains("Ann Example", "Born on 27 March 1984", "LK1 2AB");
        assertThat(browser.address().toString()).endsWith("/clients/found");
    }

    @Test
    void lookingForNobodySaysWhatToDo() {
        caseload();
        Browser browser = browser(Person.KEY_WORKER).open("/clients").press("Find");
        assertThat(browser.page().title()).startsWith("Error: Find a client");
        assertThat(browser.main()).contains("Enter a name or a date of birth");
    }

    @Test
    void whoDoesBothKindsOfWorkSeesBoth() {
        caseload();
        answer(
                get(urlPathEqualTo("/referral/referrals"))
                        .withQueryParam("direction", equalTo("received"))
                        .withQueryParam("status", equalTo("sent")),
                json(Samples.items(Samples.REFERRAL)));

        Browser browser = browser(Person.BOTH).open("/");
        assertThat(browser.main()).contains("Referrals that wait for your answer", "Your clients", "Money and debt");
    }

    private void caseload() {
        answer(
                post(urlPathEqualTo("/referral/clients/search"))
                        .withRequestBody(matchingJsonPath("$.keyWorker", equalTo("me"))),
                json(Samples.items(Samples.CLIENT, NEW_CLIENT)));
        answer(get(urlPathEqualTo("/pathway/pathways")), json(Samples.items()));
    }
}
