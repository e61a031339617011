package org.clientpathways.frontend.merging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
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
class MergingPagesTest extends PageTest {

    private static final String OTHER_ID = "019a2b3c-0000-7000-8000-00000000000d";
    private static final String OTHER = Samples.CLIENT
            .replace(Samples.CLIENT_ID, OTHER_ID)
            .replace("\"Ann\"", "\"Annie\"")
            .replace("\"accessNeeds\"", "\"interpreterNeeded\":true,\"accessNeeds\"")
            .replace("2026-01-05T09:00:00Z", "2026-02-06T09:00:00Z")
            .replace("LK1 2AB", "LK9 9ZZ");
    private static final String CLIENT = "/referral/clients/" + Samples.CLIENT_ID;
    private static final String PAGE = "/clients/" + Samples.CLIENT_ID;
    private static final String APART = CLIENT + "/distinctions/" + OTHER_ID;
    private static final String SAID = """
            {"client":"019a2b3c-0000-7000-8000-00000000000c","other":"019a2b3c-0000-7000-8000-00000000000d",
             "otherClient":{"id":"019a2b3c-0000-7000-8000-00000000000d","givenName":"Annie","familyName":"Example"},
             "saidAt":"2026-02-06T09:00:00Z","saidBy":"Kim Keyes"}""";
    private static final String TURNED = """
            {"client":"019a2b3c-0000-7000-8000-00000000000d","other":"019a2b3c-0000-7000-8000-00000000000c",
             "otherClient":{"id":"019a2b3c-0000-7000-8000-00000000000c","givenName":"Ann","familyName":"Example"},
             "saidAt":"2026-02-06T09:00:00Z","saidBy":"Kim Keyes"}""";
    private static final String MERGE = """
            {"merged":"019a2b3c-0000-7000-8000-00000000000d",
             "mergedClient":{"id":"019a2b3c-0000-7000-8000-00000000000d","givenName":"Annie","familyName":"Example"},
             "survivor":"019a2b3c-0000-7000-8000-00000000000c",
             "mergedAt":"2026-01-05T09:00:00Z","agency":"larkshire-council","mergedBy":"Kim Keyes"}""";
    private static final String CANDIDATE = """
            {"id":"019a2b3c-0000-7000-8000-00000000000d","givenName":"Annie","familyName":"Example",
             "bornOn":"1984-03-27","postcode":"LK9 9ZZ","score":85,"held":true,
             "reasons":["same-sounding-name","same-given-name","same-birth-date"]}""";

    @BeforeEach
    void twoRecordsOfOnePerson() {
        heldClient(Samples.CLIENT);
        answer(get(urlPathEqualTo("/referral/clients/" + OTHER_ID)), json(OTHER).withHeader("ETag", "\"3\""));
        answer(get(urlPathEqualTo(CLIENT + "/duplicates")), json(Samples.items(CANDIDATE)));
    }

    @Test
    void whoMayBeTheSamePersonIsShownWithHowLikelyAndWhy() {
        Browser browser = browser(Person.KEY_WORKER).open(PAGE).follow("Look for other records of this person");
        assertThat(browser.main())
                .contains("Annie Example", "Very likely (85 out of 100)", "a short form of it", "LK9 9ZZ");
        browser.follow("Compare with Annie Example");
        assertThat(browser.heading()).isEqualTo("Compare two records");
        assertThat(browser.page().select("tbody tr").first().text()).isEqualTo("Name Ann Example Annie Example");
        assertThat(browser.main())
                .contains("Postcode LK1 2AB LK9 9ZZ", "Interpreter Not given Needed", "Sex Female Female")
                .contains("Ethnic group Not given Not given", "Referrals None None");
        assertThat(browser.page().select(".govuk-radios__hint").eachText())
                .containsExactly(
                        "Registered on 5 January 2026, by Larkshire Council. Key worker: Kim Keyes",
                        "Registered on 6 February 2026, by Larkshire Council. Key worker: Kim Keyes");
    }

    @Test
    void whatAnotherAgencyHoldsIsNotOfferedToBeMerged() {
        answer(
                get(urlPathEqualTo(CLIENT + "/duplicates")),
                json(Samples.items(CANDIDATE.replace("\"held\":true", "\"held\":false"))));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/same-person");
        assertThat(browser.main()).contains("Another agency holds this record").doesNotContain("Compare");
    }

    @Test
    void theWorkerChoosesWhichGoesOnChecksAndMerges() {
        answer(post(urlPathEqualTo("/referral/clients/" + OTHER_ID + "/merge")), json(OTHER));
        answer(get(urlPathEqualTo("/referral/clients/" + OTHER_ID + "/agreements")), json(Samples.items()));
        answer(get(urlPathEqualTo("/referral/clients/" + OTHER_ID + "/overrides")), json(Samples.items()));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/same-person/" + OTHER_ID);
        browser.choose("Record 2: Annie Example, born on 27 March 1984")
                .type("How do you know? (optional)", "She said so")
                .press("Continue");
        assertThat(browser.heading()).isEqualTo("Check before you merge");
        assertThat(browser.main())
                .contains("This record goes on Annie Example", "This one is then found only through it Ann Example")
                .contains("She said so");
        browser.press("Merge the two records");
        assertThat(browser.main()).contains("The two records are merged.");
        services.verify(postRequestedFor(urlPathEqualTo("/referral/clients/" + OTHER_ID + "/merge"))
                .withHeader("If-Match", equalTo("\"3\""))
                .withRequestBody(equalToJson("{\"merged\":\"" + Samples.CLIENT_ID + "\",\"reason\":\"She said so\"}")));
    }

    @Test
    void whoDoesNotChooseIsAskedTo() {
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/same-person/" + OTHER_ID);
        browser.type("How do you know? (optional)", "She said so").press("Continue");
        assertThat(browser.page().select(".govuk-error-summary").text()).contains("Select which record goes on");
        assertThat(browser.page().select("textarea").text()).isEqualTo("She said so");
    }

    @Test
    void whatWasMergedMeanwhileIsTold() {
        answer(
                post(urlPathEqualTo(CLIENT + "/merge")),
                problem(409, "client-merged", "\"mergedInto\":\"" + OTHER_ID + "\""));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/same-person/" + OTHER_ID);
        browser.choose("Record 1: Ann Example, born on 27 March 1984")
                .press("Continue")
                .press("Merge the two records");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.main()).contains("merged into another record meanwhile");
    }

    @Test
    void aMergedRecordLeadsToTheOneThatGoesOnAndIsUndone() {
        String merged = OTHER.replace("\"refused\"", "\"mergedInto\":\"" + Samples.CLIENT_ID + "\",\"refused\"");
        answer(
                get(urlPathEqualTo("/referral/clients/" + OTHER_ID)),
                json(merged).withHeader("ETag", "\"3\""));
        answer(get(urlPathEqualTo("/referral/clients/" + OTHER_ID + "/agreements")), json(Samples.items()));
        answer(get(urlPathEqualTo("/referral/clients/" + OTHER_ID + "/overrides")), json(Samples.items()));
        answer(post(urlPathEqualTo(CLIENT + "/unmerge")), json(Samples.CLIENT));
        answer(get(urlPathEqualTo(CLIENT + "/merges")), json(Samples.items(MERGE)));
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + OTHER_ID);
        assertThat(browser.main())
                .contains("This record was merged into another.")
                .doesNotContain("Refer to a service");
        browser.follow("Go on with the other record");
        assertThat(browser.main()).contains("Annie Example Merged by Kim Keyes on 5 January 2026");
        browser.follow("Undo the merge of Annie Example").press("Undo the merge");
        assertThat(browser.main()).contains("The merge is undone.");
        services.verify(postRequestedFor(urlPathEqualTo(CLIENT + "/unmerge"))
                .withRequestBody(equalToJson("{\"merged\":\"" + OTHER_ID + "\"}")));
    }

    @Test
    void otherRecordsAreNamedAndNotRead() {
        answer(get(urlPathEqualTo(CLIENT + "/merges")), json(Samples.items(MERGE)));
        answer(get(urlPathEqualTo(CLIENT + "/distinctions")), json(Samples.items(SAID)));
        assertThat(browser(Person.KEY_WORKER).open(PAGE).main())
                .contains("Merged into this record: Annie Example", "somebody else: Annie Example");
        services.verify(0, getRequestedFor(urlPathEqualTo("/referral/clients/" + OTHER_ID)));
    }

    @Test
    void theOtherRecordIsNamedAsFarAsTheViewerMayKnow() {
        answer(
                get(urlPathEqualTo(CLIENT + "/merges")),
                json(Samples.items(
                        MERGE.replace("\"givenName\":\"Annie\",\"familyName\":\"Example\"", "\"bornOn\":null"))));
        assertThat(browser(Person.KEY_WORKER).open(PAGE).main()).contains("Merged into this record: Name not shared");
    }

    @Test
    void whoAreTwoPeopleIsKeptShownAndTakenBack() {
        answer(put(urlPathEqualTo(APART)), json(SAID));
        answer(delete(urlPathEqualTo(APART)), aResponse().withStatus(204));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/same-person/" + OTHER_ID);
        areTwo(SAID, TURNED);
        browser.press("They are two people");
        services.verify(putRequestedFor(urlPathEqualTo(APART)));
        assertThat(browser.main())
                .contains("It is recorded that these are two people.")
                .contains("Looks the same, but is somebody else: Annie Example Kim Keyes said so on 6 February 2026");

        browser.follow("Look again at Annie Example");
        assertThat(browser.main())
                .contains("Kim Keyes said on 6 February 2026 that these are two people.")
                .doesNotContain("Which record goes on?");
        areTwo();
        browser.press("They may be the same person after all");
        services.verify(deleteRequestedFor(urlPathEqualTo(APART)));
        assertThat(browser.main())
                .contains("Done It is no longer recorded that these are two people.")
                .contains("Which record goes on?", "They are two people");
    }

    @Test
    void whoWasToldApartIsNotShownAmongThoseWhoAreLikeAndThePageSaysSo() {
        answer(get(urlPathEqualTo(CLIENT + "/duplicates")), json(Samples.items()));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/same-person");
        assertThat(browser.main())
                .contains("No client that your agency works with is very like this one.")
                .doesNotContain("somebody else");
        areTwo(SAID, TURNED);
        assertThat(browser.open(PAGE + "/same-person").main())
                .contains("Whoever your agency said is somebody else is not shown here.")
                .contains("No other client that your agency works with is very like this one.");
        assertThat(browser.follow("See them on the client's page").main()).contains("Annie Example Kim Keyes said so");
    }

    @Test
    void whoWasToldApartMeanwhileIsNotMerged() {
        answer(post(urlPathEqualTo(CLIENT + "/merge")), problem(409, "told-apart", ""));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/same-person/" + OTHER_ID);
        browser.choose("Record 1: Ann Example, born on 27 March 1984").press("Continue");
        browser.press("Merge the two records");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.main()).contains("Your agency said that these are two people, so they are not merged.");
        assertThat(browser.page().select("main button"))
                .as("the same merge again")
                .isEmpty();
        areTwo(SAID, TURNED);
        assertThat(browser.follow("Look at the two records again").main())
                .contains("Kim Keyes said on 6 February 2026 that these are two people.");
    }

    @Test
    void whatChangedMeanwhileCanBeTriedAgain() {
        answer(post(urlPathEqualTo(CLIENT + "/merge")), problem(412, "stale", ""));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/same-person/" + OTHER_ID);
        browser.choose("Record 1: Ann Example, born on 27 March 1984").press("Continue");
        browser.press("Merge the two records");
        assertThat(browser.main()).contains("Below is how it stands now.");
        assertThat(browser.page().select("main button").eachText()).containsExactly("Merge the two records");
    }

    @Test
    void whatWasSaidOfARecordMergedSinceIsShownAndLedToBeforeAMergeIsTried() {
        String third = "019a2b3c-0000-7000-8000-00000000000e";
        answer(
                get(urlPathEqualTo("/referral/clients/" + third)),
                json(OTHER.replace(OTHER_ID, third)
                        .replace("\"Annie\"", "\"Anna\"")
                        .replace("\"refused\"", "\"mergedInto\":\"" + OTHER_ID + "\",\"refused\"")));
        String unrelated = SAID.replace(OTHER_ID, "019a2b3c-0000-7000-8000-00000000000f");
        areTwo(unrelated + "," + SAID.replace(OTHER_ID, third), TURNED.replace(OTHER_ID, third));
        Browser browser = browser(Person.KEY_WORKER).open(PAGE + "/same-person/" + OTHER_ID);
        assertThat(browser.main())
                .contains("records that these stand for are of two people: Kim Keyes said so on 6 February 2026.")
                .doesNotContain("Which record goes on?", "They are two people");
        browser.follow("Look at those two records again");
        assertThat(browser.address().getPath()).isEqualTo(PAGE + "/same-person/" + third);

        answer(
                delete(urlPathEqualTo(CLIENT + "/distinctions/" + third)),
                aResponse().withStatus(204));
        answer(
                get(urlPathEqualTo("/referral/clients/" + third + "/distinctions")),
                json(Samples.items(TURNED.replace(OTHER_ID, third))));
        browser.open(PAGE + "/same-person/" + third);
        areTwo();
        browser.press("They may be the same person after all");
        services.verify(deleteRequestedFor(urlPathEqualTo(CLIENT + "/distinctions/" + third)));
        assertThat(browser.follow("Compare the records that go on").main()).contains("Which record goes on?");
    }

    private void areTwo(String... saidOfEach) {
        String[] said = saidOfEach.length == 0 ? new String[] {"", ""} : saidOfEach;
        answer(get(urlPathEqualTo(CLIENT + "/distinctions")), json(Samples.items(said[0])));
        answer(get(urlPathEqualTo("/referral/clients/" + OTHER_ID + "/distinctions")), json(Samples.items(said[1])));
    }

    @Test
    void thePageSaysWhoElseKnowsTheClientWhereThatMayBeTold() {
        answer(
                get(urlPathEqualTo(CLIENT + "/also-known-to")),
                json(Samples.items("{\"alias\":\"harbour-trust\",\"name\":\"Harbour Trust\"}")));
        assertThat(browser(Person.KEY_WORKER).open(PAGE).main()).contains("The client is also known to Harbour Trust.");
    }

    @Test
    void onlyAKeyWorkerMerges() {
        assertThat(browser(Person.SERVICE_WORKER).open(PAGE + "/same-person").status())
                .isEqualTo(403);
    }
}
