package org.clientpathways.frontend.route;

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
class RoutePageTest extends PageTest {

    private static final String STARTED = Samples.REFERRAL.replace("\"status\":\"sent\"", "\"status\":\"started\"");

    @BeforeEach
    void thereIsAClient() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), json(Samples.CLIENT));
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items(STARTED)));
    }

    @Test
    void aRouteIsAPictureAndTheSameInWordsAndInATable() {
        routeIs(Samples.ROUTE);
        Browser browser = route();
        assertThat(browser.page().select("svg[role=img] title").first().text()).isEqualTo("Route of Ann Example");
        assertThat(browser.page().select("svg rect.own-picture__in-service")).isNotEmpty();
        assertThat(browser.page().select("ul.govuk-list--bullet li").eachText())
                .containsExactly(
                        "Sent on 5 January 2026",
                        "Accepted on 8 January 2026, after 3 days",
                        "Began on 15 January 2026, after 7 days",
                        "In the service until now: 20 days");
        assertThat(browser.page().select("tbody tr").eachText())
                .containsExactly(
                        "Waiting for an answer Harbour Debt Advice 5 January 2026 8 January 2026 3",
                        "Waiting to start Harbour Debt Advice 8 January 2026 15 January 2026 7",
                        "In the service Harbour Debt Advice 15 January 2026 still going on 20");
        assertThat(browser.main()).doesNotContain("is not shown yet");
    }

    @Test
    void aStepThatIsNotThereYetIsSaid() {
        routeIs("{\"clientId\":\"" + Samples.CLIENT_ID + "\",\"steps\":[],\"refused\":[]}");
        assertThat(route().main()).contains("The newest step is not shown yet", "there is no route to show");
    }

    @Test
    void aRouteOfAClientThatNoEventNamedYetIsEmpty() {
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items()));
        Browser browser = route();
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.main()).contains("No referral has been sent yet").doesNotContain("newest step");
    }

    @Test
    void stepsThatAreWithheldAreSaidToBe() {
        routeIs(Samples.ROUTE.replace("\"refused\":[]", "\"refused\":[\"route\"]"));
        assertThat(route().main()).contains("You see only the referrals that your agency sent or received");
    }

    private Browser route() {
        return browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID + "/route");
    }

    private void routeIs(String route) {
        answer(get(urlPathEqualTo("/pathway/pathways/" + Samples.CLIENT_ID)), json(route));
    }
}
