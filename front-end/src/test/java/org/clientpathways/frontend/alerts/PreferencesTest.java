package org.clientpathways.frontend.alerts;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
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
class PreferencesTest extends PageTest {

    private static final String PREFERENCES = "/notification/alerts/preferences";

    @BeforeEach
    void aCaseload() {
        answer(post(urlPathEqualTo("/referral/clients/search")), json(Samples.items(Samples.CLIENT)));
        answer(get(urlPathEqualTo("/pathway/pathways")), json(Samples.items()));
        answer(get(urlPathEqualTo("/notification/alerts")), json("{\"items\":[],\"count\":0}"));
    }

    @Test
    void aKeyWorkerChoosesHowToBeTold() {
        preferences("at-once", "none", "ready");
        answer(put(urlPathEqualTo(PREFERENCES)), json("{}"));
        Browser browser = browser(Person.KEY_WORKER).open("/alerts").follow("How you are told");
        assertThat(browser.main()).contains("Mails go to ann@example.org.");
        assertThat(browser.page().select("input[name=mail][value=none]").hasAttr("checked"))
                .isTrue();
        browser.choose("Once a day, at 7 in the morning, if something came").press("Save");
        assertThat(browser.main()).contains("The change is saved.");
        services.verify(
                1,
                putRequestedFor(urlPathEqualTo(PREFERENCES))
                        .withRequestBody(equalToJson("{\"page\":\"at-once\",\"mail\":\"daily\"}")));
    }

    @Test
    void whatStandsInTheWayOfMailsIsSaidAndTheWishIsKept() {
        preferences("daily", "at-once", "not-set-up");
        answer(put(urlPathEqualTo(PREFERENCES)), json("{}"));
        Browser browser = browser(Person.KEY_WORKER).open("/alerts/preferences");
        assertThat(browser.main()).contains("this system has no mail server").doesNotContain("When should you");
        browser.press("Save");
        services.verify(
                1,
                putRequestedFor(urlPathEqualTo(PREFERENCES))
                        .withRequestBody(equalToJson("{\"page\":\"daily\",\"mail\":\"at-once\"}")));
        preferences("daily", "at-once", "no-address");
        assertThat(browser.open("/alerts/preferences").main()).contains("your account has no mail address");
        preferences("daily", "at-once", "refused");
        assertThat(browser.open("/alerts/preferences").main())
                .contains("The last mail to ann@example.org could not be delivered", "When should you get a mail?");
    }

    @Test
    void aFormWithoutAnAnswerSaysWhatIsMissing() {
        preferences("at-once", "unheard-of", "ready");
        assertThat(browser(Person.KEY_WORKER)
                        .open("/alerts/preferences")
                        .press("Save")
                        .main())
                .contains("There is a problem", "Choose when you should get a mail");
    }

    @Test
    void aDailyStartPageAsksForWhatCameBeforeTheMorningAlone() {
        preferences("daily", "none", "ready");
        assertThat(browser(Person.KEY_WORKER).open("/").main())
                .contains(
                        "Nothing that had come by the last 7 in the morning needs you.",
                        "You are told once a day, at 7 in the morning.");
        services.verify(
                1,
                getRequestedFor(urlPathEqualTo("/notification/alerts"))
                        .withQueryParam("toldBefore", equalTo("2026-01-08T07:00:00Z")));
    }

    @Test
    void aStartPageThatIsToTellNothingAsksForNothing() {
        preferences("none", "none", "ready");
        assertThat(browser(Person.KEY_WORKER).open("/").main())
                .contains("You chose to be told nothing here.", "See what needs you");
        services.verify(0, getRequestedFor(urlPathEqualTo("/notification/alerts")));
    }

    @Test
    void onlyKeyWorkersHaveThem() {
        assertThat(browser(Person.SERVICE_WORKER).open("/alerts/preferences").status())
                .isEqualTo(403);
    }

    private void preferences(String page, String mail, String state) {
        String before = page.equals("daily") ? ",\"toldBefore\":\"2026-01-08T07:00:00Z\"" : "";
        answer(
                get(urlPathEqualTo(PREFERENCES)),
                json("{\"page\":\"%s\",\"mail\":\"%s\",\"mailState\":\"%s\",\"address\":\"ann@example.org\"%s}"
                        .formatted(page, mail, state, before)));
    }
}
