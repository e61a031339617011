package org.clientpathways.frontend.merging;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the client agreed to covers the record it was recorded under, and the survivor's page says so. */
@QuarkusTest
class AgreedUnderAnotherRecordTest extends PageTest {

    private static final String OTHER_ID = "019a2b3c-0000-7000-8000-00000000000d";
    private static final String PAGE = "/clients/" + Samples.CLIENT_ID;
    private static final String CLIENT = "/referral/clients/" + Samples.CLIENT_ID;
    private static final String ELSEWHERE = Samples.AGREEMENT
            .replace(Samples.CLIENT_ID, OTHER_ID)
            .replace(Samples.AGREEMENT_ID, "019a2b3c-0000-7000-8000-0000000000aa");

    @Test
    void whatIsInForceForAnotherRecordAloneStandsApartAndSaysWhatItCovers() {
        heldClient(Samples.CLIENT, ELSEWHERE);
        theOtherIsAnnie();
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(browser.main())
                .contains(
                        "In force No agreement is in force for this record.",
                        "In force for another record alone",
                        "Each covers only what was recorded there.",
                        "Covers only What was recorded under the other record, of Annie Example");
        assertThat(hrefs(browser))
                .contains("/clients/" + OTHER_ID + "/agreements/019a2b3c-0000-7000-8000-0000000000aa/withdraw")
                .contains("/clients/" + OTHER_ID + "/agreements/019a2b3c-0000-7000-8000-0000000000aa/receipt")
                .contains(PAGE + "/stop-sharing")
                .noneMatch(href -> href.contains("replaces="));
    }

    @Test
    void whatIsTheRecordsOwnIsNotMixedWithIt() {
        heldClient(Samples.CLIENT, ELSEWHERE, Samples.AGREEMENT);
        theOtherIsAnnie();
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        List<Element> cards = browser.page().select(".govuk-summary-card").stream()
                .filter(card -> card.text().contains("Everyone at Harbour Trust"))
                .toList();
        assertThat(cards).hasSize(2);
        assertThat(cards.get(0).text()).doesNotContain("Covers only").contains("Change");
        assertThat(cards.get(1).text()).contains("Covers only").doesNotContain("Change");
    }

    @Test
    void whatEndedAndWhatWasSharedWithoutAgreementSayItToo() {
        heldClient(Samples.CLIENT, ELSEWHERE.replace("\"given\",", "\"withdrawn\","));
        answer(
                get(urlPathEqualTo(CLIENT + "/overrides")),
                json(Samples.items(Samples.OVERRIDE.replace(Samples.CLIENT_ID, OTHER_ID))));
        theOtherIsAnnie();
        assertThat(browser(Person.KEY_WORKER).open(PAGE).main())
                .contains("Recorded under the record of Annie Example, and covered only that")
                .contains("Recorded under the record of Annie Example: it covers only what was recorded there");
    }

    @Test
    void whoNeverHadAnotherRecordReadsNothingOfIt() {
        heldClient(Samples.CLIENT, Samples.AGREEMENT);
        assertThat(browser(Person.KEY_WORKER).open(PAGE).main())
                .contains("Everyone at Harbour Trust")
                .doesNotContain("another record", "Covers only", "Recorded under the record");
    }

    @Test
    void onAMergedRecordNothingIsOfferedThatWouldBeRefused() {
        heldClient(Samples.MERGED_CLIENT, Samples.AGREEMENT);
        Browser browser = browser(Person.KEY_WORKER).open(PAGE);
        assertThat(browser.main()).contains("What the client agreed to here covers only what was recorded here.");
        assertThat(hrefs(browser))
                .noneMatch(href -> href.contains("replaces=")
                        || href.contains("/change/")
                        || href.endsWith("/overrides/new")
                        || href.endsWith("/agreements/new"))
                .anyMatch(href -> href.endsWith("/withdraw"));
    }

    private void theOtherIsAnnie() {
        answer(get(urlPathEqualTo(CLIENT + "/merges")), json(Samples.items("""
                {"merged":"%s","survivor":"%s","mergedAt":"2026-01-05T09:00:00Z","mergedBy":"Kim Keyes",
                 "mergedClient":{"id":"%s","givenName":"Annie","familyName":"Example"}}""".formatted(
                        OTHER_ID, Samples.CLIENT_ID, OTHER_ID))));
    }

    private static List<String> hrefs(Browser browser) {
        return browser.page().select("main a").eachAttr("href");
    }
}
