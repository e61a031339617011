package org.clientpathways.frontend.subscriptions;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscriptionPagesTest extends SubscriptionsTest {

    @Test
    void theListTellsHowEachStands() {
        answer(get(urlPathEqualTo(API)), json("{\"items\":[" + ACTIVE + "," + stopped("gone") + "],\"next\":\"c2\"}"));
        Browser browser = administrator().open("/").follow("Subscriptions");
        assertThat(browser.page().select("main .govuk-tag").eachText()).containsExactly("Sending", "Stopped");
        assertThat(browser.main()).contains("Case system", "added on 2 March 2026", "wants no more events");
        answer(get(urlPathEqualTo(API)).withQueryParam("after", equalTo("c2")), json(Samples.items()));
        assertThat(browser.follow("More subscriptions").main()).contains("There are no subscriptions yet.");
    }

    @Test
    void onlyWhoLooksAfterThemGetsToThem() {
        for (Person other : List.of(Person.KEY_WORKER, Person.MANAGER, Person.GOVERNANCE)) {
            for (String path : List.of("", "/new", "/" + ID, "/" + ID + "/verify", "/" + ID + "/secret")) {
                assertThat(browser(other).open("/subscriptions" + path).status())
                        .as(other + path)
                        .isEqualTo(403);
            }
            for (String part : List.of("deliveries", "tests", "replay", "rotate", "delete", "change/name")) {
                assertThat(browser(other).open(PAGE + "/" + part).status())
                        .as(other + part)
                        .isEqualTo(403);
            }
        }
        Browser system = browser(Person.PARTNER_SYSTEM).open("/webhooks");
        assertThat(system.heading()).isEqualTo("Subscriptions");
        assertThat(system.page().select("nav[aria-label=Menu]").text()).contains("Subscriptions");
    }

    @Test
    void whatIsOfAnotherAgencyLooksLikeWhatIsNotThere() {
        answer(get(urlPathEqualTo(ONE)), problem(404, "not-found", ""));
        for (String part :
                List.of("", "/verify", "/secret", "/deliveries", "/tests", "/replay", "/rotate", "/delete")) {
            assertThat(administrator().open(PAGE + part).heading()).as(part).isEqualTo("Page not found");
        }
    }

    @Test
    void anAddressThatWasNotCheckedSaysWhatToDo() {
        itIs(PENDING);
        Browser browser = administrator().open(PAGE);
        assertThat(browser.main())
                .contains("Not checked yet", "We have not checked the address yet", "Events are kept meanwhile")
                .contains("Give the secret to whoever runs the system at the address", "Address checked Not yet");
        assertThat(browser.page().select("main form")).isEmpty();
        assertThat(browser.follow("Check the address").heading()).isEqualTo("Check the address");
    }

    @Test
    void whatIsSentIsToldInWords() {
        itIs(with(
                ACTIVE,
                "\"eventTypes\":[\"org.clientpathways.referral.declined.v1\",\"org.clientpathways.referral.new.v9\"],"
                        + "\"services\":[\"" + Samples.SERVICE_ID + "\",\"" + Samples.OTHER_SERVICE_ID + "\"],"
                        + "\"contactEmail\":\"systems@harbour-trust.example\","
                        + "\"oldSecretUntil\":\"2026-03-04T09:00:00Z\""));
        assertThat(administrator().open(PAGE).main())
                .contains("A referral is declined org.clientpathways.referral.new.v9")
                .contains("Harbour Debt Advice A service that your agency does not offer any more")
                .contains("Who we email if it stops systems@harbour-trust.example")
                .contains("Address checked 2 March 2026, 10:17am", "Old secret works until 4 March 2026, 9:00am");
        itIs(ACTIVE);
        assertThat(administrator().open(PAGE).main())
                .contains("Events All events", "Services All of your agency's", "if it stops Nobody");
    }

    @Test
    void itIsPausedAndStartedAgain() {
        String paused = ACTIVE.replace("\"active\"", "\"paused\"");
        answer(patch(urlPathEqualTo(ONE)), json(paused));
        Browser browser = administrator().open(PAGE);
        itIs(paused);
        browser.press("Pause");
        services.verify(patchRequestedFor(urlPathEqualTo(ONE))
                .withHeader("Content-Type", equalTo("application/merge-patch+json"))
                .withRequestBody(equalToJson("{\"status\":\"paused\"}")));
        assertThat(browser.main())
                .contains("Done Nothing more is sent until you start it again")
                .contains("Someone at your agency paused this");
        browser.press("Start sending again");
        services.verify(patchRequestedFor(urlPathEqualTo(ONE)).withRequestBody(equalToJson("{\"status\":\"active\"}")));
        assertThat(browser.main()).contains("Events are sent again, from where they stopped.");
    }

    @Test
    void whatWasStoppedSaysWhyAndWhatToDo() {
        itIs(stopped("attempts-spent"));
        Browser browser = administrator().open(PAGE);
        assertThat(browser.page().select(".govuk-warning-text").text())
                .contains("did not take an event, though we tried again for days", "none is lost");
        assertThat(browser.main()).contains("Ask whoever runs the system to find out why");
        itIs(stopped("gone"));
        assertThat(browser.open(PAGE).main()).contains("wants no more events", "If not, delete the subscription.");
        answer(patch(urlPathEqualTo(ONE)), json(ACTIVE));
        assertThat(browser.press("Start sending again").main()).contains("Events are sent again");
    }

    @Test
    void whatMustBeCheckedFirstLeadsToTheCheck() {
        itIs(stopped("gone"));
        answer(patch(urlPathEqualTo(ONE)), problem(409, "not-proven", ""));
        Browser browser = administrator().open(PAGE).press("Start sending again");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.heading()).isEqualTo("Check the address");
        assertThat(browser.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#check");
        assertThat(browser.main()).contains("The address must be checked before anything is sent to it.");
    }

    @Test
    void whatFailsNowIsTold() {
        answer(
                get(urlPathEqualTo(ONE + "/deliveries")).withQueryParam("status", equalTo("failing")),
                json(Samples.items(DeliveriesTest.FAILING)));
        Browser browser = administrator().open(PAGE);
        assertThat(browser.main()).contains("Some events could not be delivered so far. We try again by ourselves.");
        assertThat(browser.follow("See which").address().getQuery()).isEqualTo("status=failing");

        answer(get(urlPathEqualTo(ONE + "/deliveries")), problem(503, "unavailable", ""));
        answer(
                get(urlPathEqualTo(ONE + "/deliveries")).withQueryParam("status", equalTo("failing")),
                problem(503, "unavailable", ""));
        assertThat(browser.open(PAGE).main()).contains("There is nothing to do.");
    }

    @Test
    void itIsDeletedOnlyOnceItWasSaidWhatGoesWithIt() {
        answer(delete(urlPathEqualTo(ONE)), noContent());
        Browser browser = administrator().open(PAGE).follow("Delete the subscription");
        assertThat(browser.main()).contains("the events that wait", "This cannot be undone.");
        services.verify(0, deleteRequestedFor(urlPathEqualTo(ONE)));
        assertThat(browser.press("Delete it").main()).contains("The subscription is deleted.");
        services.verify(1, deleteRequestedFor(urlPathEqualTo(ONE)));
    }

    @Test
    void theFirstPageWarnsOfWhatWasStopped() {
        answer(
                get(urlPathEqualTo(API)),
                json(Samples.items(
                        stopped("gone"),
                        stopped("attempts-spent"),
                        PENDING,
                        ACTIVE,
                        ACTIVE.replace("\"active\"", "\"paused\""))));
        Browser browser = administrator().open("/");
        assertThat(browser.page().select(".govuk-warning-text").text())
                .contains("2 subscriptions have stopped. Your agency's system is not sent events.");
        assertThat(browser.main()).contains("1 address waits to be checked");
        assertThat(browser.main()).contains("1 subscription is paused. Nothing is sent for it, and events are kept.");
        assertThat(browser.follow("See what to do").heading()).isEqualTo("Subscriptions");
    }

    @Test
    void theFirstPageWarnsOfNothingWhereAllIsWell() {
        Browser browser = administrator().open("/");
        assertThat(browser.page().select(".govuk-warning-text")).isEmpty();
        assertThat(browser.main())
                .contains("All subscriptions of your agency")
                .doesNotContain("waits to be checked", "paused");
        answer(get(urlPathEqualTo(API)), problem(503, "unavailable", ""));
        assertThat(browser.open("/").main()).contains("cannot be shown at the moment");
    }
}
