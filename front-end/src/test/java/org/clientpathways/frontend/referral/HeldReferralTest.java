package org.clientpathways.frontend.referral;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A referral that a redirect made and that waits for the client's agreement. */
@QuarkusTest
class HeldReferralTest extends PageTest {

    private static final String CLIENT = "/referral/clients/" + Samples.CLIENT_ID;
    private static final String REFERRAL = "/referral/referrals/" + Samples.REFERRAL_ID;
    private static final String PAGE = "/referrals/" + Samples.REFERRAL_ID;

    private static final String FIRST = """
            {"id":"019a2b3c-0000-7000-8000-0000000000f2","status":"redirected",
             "service":{"id":"019a2b3c-0000-7000-8000-000000000006","name":"Open Door Money Help",
                        "agency":{"alias":"open-door","name":"Open Door"}}}""";

    private static final String AGREED = Samples.REFERRAL
            .replace("\"status\":\"sent\"", "\"status\":\"draft\",\"held\":true,\"holdsClient\":true")
            .replace("\"sentAt\":\"2026-01-05T09:00:00Z\",", "\"continuesFrom\":" + FIRST + ",")
            .replace("\"correct\"]", "\"correct\",\"send\"]")
            .replace("{\"category\":\"characteristics\",\"reason\":\"no-agreement\"}", "");

    private static final String HELD = AGREED.replace("\"refused\":[],", """
            "refused":[{"category":"identity","reason":"no-agreement"},
                       {"category":"contact","reason":"no-agreement"},
                       {"category":"needs","reason":"no-agreement"}],""");

    /** The same once the client went to an agency other than the viewer's, which may still see a part of their record. */
    private static final String HANDED_OVER = HELD.replace("\"holdsClient\":true", "\"holdsClient\":false")
            .replace("\"bornOn\":\"1984-03-27\",\"postcode\":\"LK1 2AB\",\"refused\":[", "\"refused\":[\"contact\",");

    @BeforeEach
    void itIsHeld() {
        heldClient(Samples.CLIENT);
        answer(post(urlPathEqualTo("/referral/sharing-decisions")), json(Samples.DECISION));
        answer(get(urlPathEqualTo(REFERRAL + "/history")), json(Samples.HISTORY));
        referralIs(HELD);
    }

    @Test
    void itSaysWhyAndWhatToDo() {
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(browser.main())
                .contains("Continues the referral to Open Door Money Help", "has waited since 5 January 2026")
                .contains("Held until the client agrees", "Held: the client must agree first")
                .contains("Open Door Money Help, Open Door, redirected the client to Harbour Debt Advice.")
                .contains("The client has not agreed that Harbour Trust may see", "Harbour Trust has seen nothing yet");
        for (String todo : List.of("/agreements/new?referral=" + Samples.REFERRAL_ID, "/withdraw", "/refer")) {
            assertThat(browser.page().select(".govuk-inset-text a[href$='" + todo + "']"))
                    .as(todo)
                    .hasSize(1);
        }
        assertThat(browser.page().select("a[href$=/send]"))
                .as("not offered as if it could go now")
                .hasSize(1);
    }

    @Test
    void itIsCalledHeldWhereverItIsListedThoughListsDoNotTellWhatIsPermitted() {
        String listed = HELD.replaceAll("\"(shared|refused)\":\\[[^]]*],", "");
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items(listed)));
        for (String list : List.of("/sent", "/clients/" + Samples.CLIENT_ID)) {
            assertThat(tags(browser(Person.KEY_WORKER).open(list)))
                    .as(list)
                    .contains("Held until the client agrees")
                    .doesNotContain("Draft, not sent");
        }
    }

    @Test
    void onceTheClientAgreedItIsADraftThatCanGo() {
        referralIs(AGREED);
        assertThat(tags(browser(Person.KEY_WORKER).open(PAGE)))
                .contains("Draft, not sent")
                .doesNotContain("Held until the client agrees");
    }

    private static List<String> tags(Browser browser) {
        return browser.page().select("main .govuk-tag").eachText();
    }

    @Test
    void itsHistorySaysThatARedirectMadeItAndNamesNobody() {
        String made = Samples.HISTORY.replace(
                "\"transition\":\"send\",\"status\":\"sent\"", "\"transition\":\"keep-as-draft\",\"status\":\"draft\"");
        answer(get(urlPathEqualTo(REFERRAL + "/history")), json(made));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(browser.main())
                .contains("Made by a redirect, held until the client agrees 5 January 2026 · recorded on")
                .doesNotContain("Draft made");
        referralIs(HELD.replace("\"held\":true,", "").replace("\"continuesFrom\":" + FIRST + ",", ""));
        assertThat(browser.open(PAGE).main()).contains("Draft made 5 January 2026 · Kim Keyes, Larkshire Council");
    }

    @Test
    void theAgreementBeginsWithWhatItLacksAndLeadsBackToSendIt() {
        answer(
                post(urlPathEqualTo(CLIENT + "/agreements")),
                json(Samples.AGREEMENT).withStatus(201));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE).follow("record the agreement");
        assertThat(browser.address().getQuery()).isEqualTo("referral=" + Samples.REFERRAL_ID);
        assertThat(browser.main()).contains("The referral to Harbour Debt Advice waits for this.");
        assertThat(chosen(browser)).isEqualTo("Only the staff of Harbour Debt Advice");
        assertThat(chosen(browser.press("Continue"))).isEqualTo("To take on a referral");
        assertThat(chosen(browser.press("Continue")))
                .isEqualTo("Name and date of birth, Postcode, phone and email, What the client needs help with");
        browser.press("Continue").press("Continue");
        browser.choose("Spoken", "The client").press("Continue");
        referralIs(AGREED);
        browser.press("Record the agreement");
        services.verify(postRequestedFor(urlPathEqualTo(CLIENT + "/agreements"))
                .withRequestBody(matchingJsonPath("$.recipients[0].service", equalTo(Samples.SERVICE_ID)))
                .withRequestBody(matchingJsonPath("$.purposes", equalToJson("[\"referral\"]")))
                .withRequestBody(
                        matchingJsonPath("$.categories", equalToJson("[\"identity\",\"contact\",\"needs\"]"))));
        assertThat(browser.address().getPath()).isEqualTo(PAGE);
        assertThat(browser.main()).contains("The agreement is recorded.", "The client has agreed");
        answer(post(urlPathEqualTo(REFERRAL + "/send")), json(Samples.REFERRAL));
        browser.follow("Send the referral").press("Send the referral");
        assertThat(browser.heading()).isEqualTo("Referral sent");
    }

    @Test
    void backFromTheAgreementIsBackToIt() {
        Browser browser = browser(Person.KEY_WORKER).open(PAGE).follow("record the agreement");
        assertThat(browser.press("Back").address().getPath()).isEqualTo(PAGE);
    }

    @Test
    void whoSendsItTooEarlyIsLedToTheAgreementToo() {
        answer(post(urlPathEqualTo(REFERRAL + "/send")), problem(409, "agreement-missing", ""));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/send").press("Send the referral");
        browser.follow("Record an agreement");
        assertThat(chosen(browser)).isEqualTo("Only the staff of Harbour Debt Advice");
    }

    @Test
    void anAgreementOfAnotherClientIsNotBegunByIt() {
        assertThat(browser(Person.KEY_WORKER)
                        .open("/clients/" + Samples.MERGED_INTO + "/agreements/new?referral=" + Samples.REFERRAL_ID)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onceTheClientWentToAnotherAgencyItSaysWhoRecordsTheAgreement() {
        referralIs(HANDED_OVER);
        answer(post(urlPathEqualTo("/referral/sharing-decisions")), problem(404, "not-found", ""));
        answer(post(urlPathEqualTo(REFERRAL + "/send")), problem(409, "agreement-missing", ""));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(browser.main())
                .contains("The client is with another agency now, which alone can record what they agree to.")
                .contains("Postcode Not shared with your agency");
        assertThat(browser.page().select("main a[href*=agreements]")).isEmpty();
        browser.follow("send the referral").press("Send the referral");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.main()).contains("Ask it to speak with the client.").doesNotContain("Record an agreement");
    }

    @Test
    void aDraftThatMayNotGoOutAnyMoreCanBeWithdrawn() {
        referralIs(HANDED_OVER.replace("\"held\":true,", "").replace(",\"send\"]", "]"));
        answer(post(urlPathEqualTo(REFERRAL + "/withdraw")), json(Samples.REFERRAL));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(browser.main())
                .contains("Your agency does not work with the client any more")
                .doesNotContain("See the client");
        browser.follow("withdraw the draft").choose("The client", "The client changed their mind");
        browser.press("Withdraw the referral");
        assertThat(browser.main()).contains("The referral is withdrawn.");
    }

    @Test
    void aDraftWhoseClientWentOnWhileItsPageWasOpenIsToldAsSuch() {
        answer(post(urlPathEqualTo(REFERRAL + "/send")), problem(409, "client-handed-over", ""));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/send").press("Send the referral");
        assertThat(browser.heading()).isEqualTo("The client is with another agency now");
    }

    @Test
    void onceWithdrawnItLeadsToNoPageOfAClientWhoWentOn() {
        referralIs(HANDED_OVER
                .replace("\"status\":\"draft\",\"held\":true,", "\"status\":\"withdrawn\",")
                .replaceAll("\"actions\":\\[[^]]*]", "\"actions\":[]"));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(browser.main()).contains("Withdrawn").doesNotContain("cannot send this draft");
        assertThat(browser.page().select("main a[href^=/clients/]")).isEmpty();
    }

    @Test
    void whatWasSentOrContinuesAnotherLeadsToTheClientWhoWentOn() {
        String withdrawn = HANDED_OVER.replace("\"status\":\"draft\",\"held\":true,", "\"status\":\"withdrawn\",");
        for (String known :
                List.of("\"sentAt\":\"2026-01-05T09:00:00Z\"", "\"continues\":\"" + Samples.SERVICE_ID + "\"")) {
            referralIs(withdrawn.replaceFirst("\\{", "{" + known + ","));
            assertThat(browser(Person.KEY_WORKER).open(PAGE).page().select("main a[href^=/clients/]"))
                    .as(known)
                    .hasSize(2);
        }
    }

    @Test
    void onceTheClientsRecordWasMergedItLeadsToTheOtherAndPromisesNoAgreement() {
        heldClient(Samples.MERGED_CLIENT);
        for (String draft : List.of(HELD, HELD.replace("\"held\":true,", ""))) {
            referralIs(draft);
            Browser browser = browser(Person.KEY_WORKER).open(PAGE);
            assertThat(browser.main())
                    .contains("The client's record was merged into another", "Harbour Trust has seen nothing yet")
                    .doesNotContain("Speak with the client");
            assertThat(browser.page().select(".govuk-inset-text a").eachAttr("href"))
                    .containsExactly(
                            PAGE + "/withdraw",
                            "/clients/" + Samples.MERGED_INTO,
                            "/clients/" + Samples.MERGED_INTO + "#same-person");
        }
    }

    @Test
    void whoAlreadyReadsItIsLedBackInsteadOfThroughAnAgreementThatIsRefused() {
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        heldClient(Samples.MERGED_CLIENT);
        browser.follow("record the agreement");
        assertThat(browser.address().getPath()).isEqualTo(PAGE);
        assertThat(browser.main()).contains("The client's record was merged into another");
    }

    @Test
    void whoSendsItOnceTheClientsRecordWasMergedIsLedToWhatCanBeDone() {
        heldClient(Samples.MERGED_CLIENT);
        answer(post(urlPathEqualTo(REFERRAL + "/send")), problem(409, "agreement-missing", ""));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/send").press("Send the referral");
        assertThat(browser.main())
                .contains("so no agreement can be recorded with it")
                .doesNotContain("Record an agreement");
        assertThat(browser.follow("Go to the referral").main()).contains("undo the merge");
    }

    private static String chosen(Browser browser) {
        return String.join(
                ", ",
                browser.page().select("main input[checked]").stream()
                        .map(one -> browser.page()
                                .select("label[for=" + one.id() + "]")
                                .text())
                        .toList());
    }

    private void referralIs(String referral) {
        answer(get(urlPathEqualTo(REFERRAL)), json(referral).withHeader("ETag", "\"4\""));
    }
}
