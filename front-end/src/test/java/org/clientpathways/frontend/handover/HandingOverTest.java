package org.clientpathways.frontend.handover;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
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
class HandingOverTest extends PageTest {

    private static final String COLLEAGUE = "7c2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a11";
    private static final String GONE = "8d2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a12";
    private static final String CLIENT_PAGE = "/clients/" + Samples.CLIENT_ID;
    private static final String CLIENT = "/referral/clients/" + Samples.CLIENT_ID;
    private static final String HANDOVER_ID = "019a2b3c-0000-7000-8000-0000000000a1";
    private static final String HANDOVER = "/referral/handovers/" + HANDOVER_ID;

    private static final String OFFERED = """
            {"id":"019a2b3c-0000-7000-8000-0000000000a1","status":"offered",
             "client":{"id":"019a2b3c-0000-7000-8000-00000000000c","givenName":"Ann","familyName":"Example",
                       "bornOn":"1984-03-27"},
             "from":{"alias":"harbour-trust","name":"Harbour Trust"},"offeredBy":"Sam Service",
             "offeredAt":"2026-01-05T09:00:00Z","to":{"alias":"larkshire-council","name":"Larkshire Council"},
             "note":"Ring before noon","refused":[],"actions":["accept","return"]}""";

    @BeforeEach
    void aClientAndColleagues() {
        heldClient(Samples.CLIENT);
        answer(
                get(urlPathEqualTo("/referral/workers")),
                json(Samples.items(
                        worker("6b2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a10", "Kim Keyes", false),
                        worker(COLLEAGUE, "Lee Able", false),
                        worker(GONE, "Gone Away", true))));
        answer(post(urlPathEqualTo(CLIENT + "/handovers")), json(OFFERED).withStatus(201));
        handoverIs(OFFERED);
    }

    @Test
    void theKeyWorkerIsChangedAtOnceToAColleagueWhoStays() {
        answer(
                put(urlPathEqualTo(CLIENT + "/key-worker")),
                json("{\"account\":\"" + COLLEAGUE + "\",\"name\":\"Lee Able\",\"agency\":\"larkshire-council\"}"));
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT_PAGE).follow("Change the key worker");
        assertThat(browser.page().select("option").eachText())
                .containsExactly("Choose from the list", "Lee Able (3 clients)");
        browser.press("Continue");
        assertThat(browser.main()).contains("There is a problem Choose a key worker");
        browser.choose("Lee Able (3 clients)").press("Continue");
        assertThat(browser.main()).contains("Check your answers", "Lee Able", "as soon as you press the button");
        browser.press("Change the key worker");
        assertThat(browser.main()).contains("The client has another key worker.");
        services.verify(putRequestedFor(urlPathEqualTo(CLIENT + "/key-worker"))
                .withRequestBody(equalToJson("{\"keyWorker\":\"" + COLLEAGUE + "\"}")));
    }

    @Test
    void theClientsPageOffersWhatWillBeTakenAndSaysWhoMayDoTheRest() {
        assertThat(browser(Person.KEY_WORKER).open(CLIENT_PAGE).main())
                .contains("Hand the client over", "Change the key worker");
        actions("\"change-key-worker\"");
        assertThat(browser(Person.LEAD).open(CLIENT_PAGE).main())
                .contains("Change the key worker")
                .doesNotContain("Hand the client over", "is offered to somebody");
        assertThat(browser(Person.KEY_WORKER).open(CLIENT_PAGE).main())
                .contains("The client is offered to somebody already.", "Change the key worker")
                .doesNotContain("Hand the client over");
        actions("");
        assertThat(browser(Person.COLLEAGUE).open(CLIENT_PAGE).main())
                .contains("Only the key worker, or a manager of your agency, can change this.")
                .doesNotContain("Hand the client over", "Change the key worker");
    }

    @Test
    void whoOpensThePagesAllTheSameIsLedToWhereItIsSaidWhoMay() {
        actions("");
        for (String page : new String[] {"/key-worker", "/handovers/new"}) {
            Browser browser = browser(Person.COLLEAGUE).open(CLIENT_PAGE + page);
            assertThat(browser.address().getPath()).isEqualTo(CLIENT_PAGE);
        }
    }

    private void actions(String told) {
        heldClient(Samples.CLIENT.replace("\"hand-over\",\"change-key-worker\"", told));
    }

    @Test
    void whoMayNotChangeTheKeyWorkerIsToldWhoMay() {
        answer(put(urlPathEqualTo(CLIENT + "/key-worker")), problem(403, "forbidden", ""));
        Browser browser = browser(Person.KEY_WORKER).open(CLIENT_PAGE + "/key-worker");
        browser.choose("Lee Able (3 clients)").press("Continue").press("Change the key worker");
        assertThat(browser.main()).contains("Only the client's key worker, or your manager");
    }

    @Test
    void aClientIsOfferedToAnotherAgencyWithANote() {
        Browser browser = offeredTo("Another agency").choose("Harbour Trust").press("Continue");
        browser.type("What should the next key worker know?", "Moves on Monday").press("Continue");
        assertThat(browser.main()).contains("Another agency", "Harbour Trust", "Moves on Monday");
        browser.press("Offer the client");
        assertThat(browser.main()).contains("The client is offered. You stay the key worker until they accept.");
        services.verify(postRequestedFor(urlPathEqualTo(CLIENT + "/handovers"))
                .withHeader("Idempotency-Key", matching(".{36}"))
                .withRequestBody(equalToJson("{\"agency\":\"harbour-trust\",\"note\":\"Moves on Monday\"}")));
    }

    @Test
    void aClientIsOfferedToAColleague() {
        Browser browser = offeredTo("A colleague at your agency");
        browser.choose("Lee Able (3 clients)")
                .press("Continue")
                .press("Continue")
                .press("Offer the client");
        services.verify(postRequestedFor(urlPathEqualTo(CLIENT + "/handovers"))
                .withRequestBody(equalToJson("{\"keyWorker\":\"" + COLLEAGUE + "\"}")));
    }

    @Test
    void withoutAnAgreementThePageLeadsToOneAndKeepsWhatWasTyped() {
        answer(post(urlPathEqualTo(CLIENT + "/handovers")), problem(409, "agreement-missing", ""));
        Browser browser = offeredTo("Another agency").choose("Harbour Trust").press("Continue");
        browser.type("What should the next key worker know?", "Moves on Monday").press("Continue");
        browser.press("Offer the client");
        assertThat(browser.heading()).isEqualTo("The client must agree first");
        assertThat(browser.main())
                .contains("You can offer the client to Harbour Trust only if they agree", "for working together")
                .contains("“Name and date of birth” and “Postcode, phone and email”");
        assertThat(browser.page().select("main a[href*=agreements]").attr("href"))
                .isEqualTo(CLIENT_PAGE + "/agreements/new?agency=harbour-trust");
        browser.press("Choose another agency");
        assertThat(browser.heading()).isEqualTo("Which agency?");
        browser.press("Continue").press("Offer the client");
        answer(post(urlPathEqualTo(CLIENT + "/handovers")), json(OFFERED).withStatus(201));
        browser.press("Offer the client");
        assertThat(browser.main()).contains("The client is offered.");
        services.verify(
                3,
                postRequestedFor(urlPathEqualTo(CLIENT + "/handovers"))
                        .withRequestBody(equalToJson("{\"agency\":\"harbour-trust\",\"note\":\"Moves on Monday\"}")));
    }

    @Test
    void aClientOfferedIsAccepted() {
        answer(get(urlPathEqualTo("/referral/handovers")), json(Samples.items(OFFERED)));
        answer(post(urlPathEqualTo(HANDOVER + "/accept")), json(OFFERED));
        Browser browser = browser(Person.KEY_WORKER).open("/").follow("Handovers");
        assertThat(browser.main())
                .contains("Ann Example, offered on 5 January 2026 Waits for an answer")
                .contains("From Sam Service, Harbour Trust");
        browser.follow("Ann Example, offered on 5 January 2026");
        assertThat(browser.main()).contains("Ring before noon", "27 March 1984");
        browser.press("Accept the client");
        assertThat(browser.main()).contains("You are the client's key worker now.");
        services.verify(
                postRequestedFor(urlPathEqualTo(HANDOVER + "/accept")).withHeader("If-Match", equalTo("\"0\"")));
    }

    @Test
    void aClientIsReturnedWithAReason() {
        answer(post(urlPathEqualTo(HANDOVER + "/return")), json(OFFERED));
        Browser browser = browser(Person.KEY_WORKER).open("/handovers/" + HANDOVER_ID);
        browser.press("Return the client");
        assertThat(browser.page().select(".govuk-error-summary a").eachText())
                .containsExactly("Enter why you return the client");
        browser.type("Why do you return the client?", "Not in our area").press("Return the client");
        assertThat(browser.main()).contains("The client is returned.");
        services.verify(postRequestedFor(urlPathEqualTo(HANDOVER + "/return"))
                .withRequestBody(equalToJson("{\"reason\":\"Not in our area\"}")));
    }

    @Test
    void whatStandsInTheWayIsTold() {
        answer(post(urlPathEqualTo(HANDOVER + "/accept")), problem(409, "agreement-missing", ""));
        Browser browser = browser(Person.KEY_WORKER).open("/handovers/" + HANDOVER_ID);
        browser.press("Accept the client");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.main()).contains("so you cannot accept them. Return the client");
    }

    @Test
    void whatIsNotSharedIsNamedAsSuchAndWhoOfferedMayCancel() {
        handoverIs(OFFERED.replace("\"note\":\"Ring before noon\"", "\"noteWithheld\":true")
                .replace("[\"accept\",\"return\"]", "[\"cancel\"]"));
        answer(post(urlPathEqualTo(HANDOVER + "/cancel")), json(OFFERED));
        Browser browser = browser(Person.KEY_WORKER).open("/handovers/" + HANDOVER_ID);
        assertThat(browser.main())
                .contains("What to know Not shared with your agency")
                .doesNotContain("Accept the client", "Return the client");
        browser.press("Cancel the offer");
        assertThat(browser.main()).contains("The offer is cancelled.");
    }

    @Test
    void thatNoNoteWasWrittenIsToldAsSuch() {
        handoverIs(OFFERED.replace("\"note\":\"Ring before noon\",\"refused\":[]", "\"refused\":[\"circumstances\"]"));
        assertThat(browser(Person.KEY_WORKER).open("/handovers/" + HANDOVER_ID).main())
                .contains("What to know No note was written")
                .doesNotContain("Not shared");
    }

    @Test
    void handoversAreForKeyWorkers() {
        assertThat(browser(Person.SERVICE_WORKER).open("/handovers").status()).isEqualTo(403);
        assertThat(browser(Person.MANAGER).open(CLIENT_PAGE + "/handovers/new").status())
                .isEqualTo(403);
    }

    private Browser offeredTo(String whom) {
        return browser(Person.KEY_WORKER)
                .open(CLIENT_PAGE)
                .follow("Hand the client over")
                .choose(whom)
                .press("Continue");
    }

    private void handoverIs(String handover) {
        answer(get(urlPathEqualTo(HANDOVER)), json(handover).withHeader("ETag", "\"0\""));
    }

    private static String worker(String account, String name, boolean left) {
        return "{\"account\":\"" + account + "\",\"name\":\"" + name + "\",\"clients\":3,\"left\":" + left + "}";
    }
}
