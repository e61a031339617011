package org.clientpathways.frontend.merging;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.quarkus.test.junit.QuarkusTest;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is begun with a record that was merged: its pages lead to the one that goes on. */
@QuarkusTest
class MergedRecordTest extends PageTest {

    private static final String PAGE = "/clients/" + Samples.CLIENT_ID;
    private static final String CLIENT = "/referral/clients/" + Samples.CLIENT_ID;
    private static final String PATHWAY = "/pathway/pathways/" + Samples.CLIENT_ID;
    private static final String COLLEAGUE = "7c2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a11";

    @BeforeEach
    void itWasMerged() {
        heldClient(Samples.MERGED_CLIENT);
        answer(get(urlPathEqualTo("/referral/services")), json(Samples.items(Samples.SERVICE)));
        answer(
                get(urlPathEqualTo("/referral/workers")),
                json(Samples.items("{\"account\":\"" + COLLEAGUE + "\",\"name\":\"Lee Able\",\"clients\":3}")));
    }

    @Test
    void theClientsPageOffersNothingNewAndLeadsOn() {
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(browser.main())
                .contains("Signposts", "This record was merged into another.")
                .doesNotContain("Signpost to a service", "Hand the client over", "Change the key worker");
        assertThat(browser.page().select("main a").eachAttr("href")).contains("/clients/" + Samples.MERGED_INTO);
    }

    @Test
    void theRouteOffersNothingNewAndLeadsOn() {
        String offers = "Record an appointment with";
        routeIs(waiting()
                .replace("\"waitingAt\"", "\"mayRecord\":true,\"waitingAt\"")
                .replace("\"refused\":[]", "\"mayPlan\":true,\"mayClose\":true,\"refused\":[]"));
        assertThat(browser(Person.KEY_WORKER).open(PAGE + "/route").main())
                .contains(offers, "Plan the pathway", "Close the pathway");
        routeIs(waiting().replaceFirst("\\{", "{\"mergedInto\":\"" + Samples.MERGED_INTO + "\","));
        assertThat(browser(Person.KEY_WORKER).open(PAGE + "/route").main())
                .contains("This record was merged", "See the whole route")
                .doesNotContain(offers, "Plan the pathway", "Close the pathway");
    }

    @Test
    void whatIsSentAllTheSameLeadsOnToo() {
        refuses(post(urlPathEqualTo("/referral/signposts")));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/signpost").press("Search");
        browser.press("Choose Harbour Debt Advice").press("Continue").press("Continue");
        leadsOn(browser.press("Record the signpost"));

        refuses(post(urlPathEqualTo(CLIENT + "/handovers")));
        browser.open(PAGE + "/handovers/new").choose("Another agency").press("Continue");
        browser.choose("Harbour Trust").press("Continue").press("Continue");
        leadsOn(browser.press("Offer the client"));

        refuses(put(urlPathEqualTo(CLIENT + "/key-worker")));
        browser.open(PAGE + "/key-worker").choose("Lee Able (3 clients)").press("Continue");
        leadsOn(browser.press("Change the key worker"));

        refuses(post(urlPathEqualTo(PATHWAY + "/close")));
        routeIs(waiting().replace("\"refused\":[]", "\"mayClose\":true,\"refused\":[]"));
        browser.open(PAGE + "/close").choose("The need was met").press("Continue");
        browser.choose("Yes").press("Continue");
        leadsOn(browser.press("Close the pathway"));
    }

    private static void leadsOn(Browser browser) {
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.heading()).isEqualTo("The record was merged into another");
        assertThat(browser.page().select("main a").eachAttr("href")).containsExactly("/clients/" + Samples.MERGED_INTO);
        assertThat(browser.main()).doesNotContain("Try again");
    }

    private void refuses(MappingBuilder request) {
        answer(request, problem(409, "client-merged", "\"mergedInto\":\"" + Samples.MERGED_INTO + "\""));
    }

    private static String waiting() {
        return Samples.ROUTE.replace(
                "\"startedAt\":\"2026-01-15", "\"waitingAt\":\"2026-01-08T10:30:00Z\",\"startedAt\":\"2026-01-15");
    }

    private void routeIs(String route) {
        answer(get(urlPathEqualTo(PATHWAY)), json(route));
    }
}
