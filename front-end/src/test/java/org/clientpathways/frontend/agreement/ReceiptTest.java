package org.clientpathways.frontend.agreement;

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
class ReceiptTest extends PageTest {

    private static final String ENDED = Samples.AGREEMENT
            .replace("\"given\",\"recipients", "\"withdrawn\",\"withdrawnAt\":\"2026-03-02T10:00:00Z\",\"recipients")
            .replace(
                    "\"givenBy\":\"client\"",
                    "\"givenBy\":\"representative\",\"language\":\"Polish\",\"representative\":"
                            + "{\"name\":\"Pat Parent\",\"authority\":\"parental-responsibility\"}");

    @BeforeEach
    void thereIsAnAgreement() {
        heldClient(Samples.CLIENT, Samples.AGREEMENT, ENDED);
        agreementIs(Samples.AGREEMENT);
    }

    @Test
    void thePageOfTheClientPartsWhatHoldsFromWhatHoldsNoMore() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        assertThat(browser.main())
                .contains("In force Everyone at Harbour Trust In force What for To take on a referral")
                .contains("Until No end date, until it is taken back")
                .contains("No longer in force Everyone at Harbour Trust Taken back on 2 March 2026")
                .contains(
                        "Pat Parent for the client (Parental responsibility), spoken, recorded on 1 January 2026, in Polish");
        assertThat(browser.page().select("a[href$=/withdraw]")).hasSize(1);
    }

    @Test
    void theReceiptSaysWhoSeesWhatWhyAndHowToChangeOnesMind() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        browser.follow("Receipt for the agreement with Everyone at Harbour Trust");
        assertThat(browser.heading()).isEqualTo("What you agreed to share");
        assertThat(browser.main())
                .contains("Who may see it Everyone at Harbour Trust", "Who recorded it Larkshire Council")
                .contains("You can take this back at any time", "who has seen your information")
                .doesNotContain("no longer holds");
    }

    @Test
    void theReceiptOfWhatHoldsNoMoreSaysSo() {
        agreementIs(ENDED);
        assertThat(browser(Person.KEY_WORKER).open(receipt()).main())
                .contains("This agreement no longer holds: Taken back on 2 March 2026.");
    }

    @Test
    void theReceiptIsHadAsAFileThatNamesNobody() {
        answer(
                get(urlPathEqualTo("/referral/agreements/" + Samples.AGREEMENT_ID + "/receipt")),
                json("{\"schema_version\":\"ISO/IEC TS 27560\"}"));
        Browser browser = browser(Person.KEY_WORKER).open(receipt());
        browser.follow("Save it as a file for computers (JSON)");
        assertThat(browser.header("Content-Type")).startsWith("application/json");
        assertThat(browser.header("Content-Disposition")).isEqualTo("attachment; filename=\"agreement-receipt.json\"");
        assertThat(browser.page().text()).isEqualTo("{\"schema_version\":\"ISO/IEC TS 27560\"}");
    }

    @Test
    void anotherClientsAgreementIsNotShownUnderThisClient() {
        agreementIs(Samples.AGREEMENT.replace(Samples.CLIENT_ID, Samples.OTHER_SERVICE_ID));
        assertThat(browser(Person.KEY_WORKER).open(receipt()).status()).isEqualTo(404);
        assertThat(browser(Person.KEY_WORKER).open(receipt() + ".json").status())
                .isEqualTo(404);
    }

    private void agreementIs(String agreement) {
        answer(get(urlPathEqualTo("/referral/agreements/" + Samples.AGREEMENT_ID)), json(agreement));
    }

    private static String receipt() {
        return "/clients/" + Samples.CLIENT_ID + "/agreements/" + Samples.AGREEMENT_ID + "/receipt";
    }
}
