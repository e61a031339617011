package org.clientpathways.frontend.session;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EveryAnswerTest extends PageTest {

    @Test
    void aPageIsNotKeptByTheBrowserAndLetsNothingForeignIn() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/new");
        assertThat(browser.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http");
        assertThat(browser.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browser.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(browser.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void aPageHasNoStyleOrScriptOfItsOwn() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/new");
        assertThat(browser.page().select("[style], style, script:not([src]), [onclick]"))
                .isEmpty();
    }

    @Test
    void everyStyleAndScriptOfAPageIsThere() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/new");
        for (String address : browser.page().select("link[href], script[src]").eachAttr("href")) {
            if (!address.isEmpty()) {
                assertThat(browser(Person.KEY_WORKER).open(address).status())
                        .as(address)
                        .isEqualTo(200);
            }
        }
        assertThat(browser.open("/own/pages.js").status()).isEqualTo(200);
    }

    @Test
    void thePlainFontsComeBeforeTheDesignSystemAsksForItsOwn() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/new");
        assertThat(browser.page().select("link[rel=stylesheet]").eachAttr("href"))
                .startsWith("/own/fonts.css")
                .element(1)
                .asString()
                .endsWith("/govuk-frontend.min.css");
    }

    @Test
    void theMenuStandsInTheBoxThatKeepsItsMarginsIn() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/new");
        assertThat(
                        browser.page()
                                .select(
                                        ".govuk-service-navigation__container > nav[aria-label=Menu] > .govuk-service-navigation__list"))
                .hasSize(1);
    }

    @Test
    void anAddressThatIsNotThereIsAPageToo() {
        Browser browser = browser(Person.KEY_WORKER).open("/no-such-page");
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.heading()).isEqualTo("Page not found");
        assertThat(browser.page().select("nav[aria-label=Menu]").text()).contains("Your clients");
        assertThat(browser.page().select("header").text()).contains("Kim Keyes", "Sign out");
        assertThat(browser.open("/clients/not-an-id").heading()).isEqualTo("Page not found");
        assertThat(browser.page().select("nav[aria-label=Menu]").text()).contains("Your clients");
    }

    @Test
    void anAddressThatOneWouldGuessLeadsToThePage() {
        answer(get(urlPathEqualTo("/referral/waiting-lists")), json(Samples.items()));
        assertThat(browser(Person.SERVICE_WORKER)
                        .open("/waiting-lists")
                        .address()
                        .getPath())
                .isEqualTo("/waiting");
        for (String[] guess : new String[][] {
            {"/waiting-list", "/waiting"},
            {"/handover", "/handovers"},
            {"/signpost", "/signposts"},
            {"/templates", "/plan-templates"},
            {"/referrals", "/sent"},
            {"/caseload", "/clients"}
        }) {
            assertThat(browser(Person.KEY_WORKER).open(guess[0]).address().getPath())
                    .as(guess[0])
                    .isEqualTo(guess[1]);
        }
    }

    @Test
    void whatOneMayNotKnowOfLooksLikeWhatIsNotThere() {
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.heading()).isEqualTo("Page not found");
    }

    @Test
    void nothingIsAskedAboutAClientWhomOneMayNotKnowOf() {
        answer(get(urlPathEqualTo("/pathway/plan-templates")), json(Samples.items()));
        for (String address : List.of(
                "/plan/new",
                "/close",
                "/agreements/new",
                "/overrides/new",
                "/referrals/" + Samples.REFERRAL_ID + "/appointments/new",
                "/appointments/" + Samples.REFERRAL_ID + "/outcome")) {
            Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID + address);
            assertThat(browser.status()).as(address).isEqualTo(404);
            assertThat(browser.heading()).isEqualTo("Page not found");
            assertThat(browser.page().select("nav[aria-label=Menu]").text()).contains("Your clients");
        }
    }

    @Test
    void whoSignedOutIsToldSo() {
        Browser browser = browser(Person.KEY_WORKER).open("/signed-out");
        assertThat(browser.heading()).isEqualTo("You have signed out");
        assertThat(browser.page().select("header").text()).doesNotContain("Sign out");
    }

    @Test
    void thePageNamesWhoIsSignedIn() {
        Browser browser = browser(Person.GOVERNANCE).open("/");
        assertThat(browser.page().select("header").text()).contains("Gil Governor", "Sign out");
        assertThat(browser.main()).contains("Larkshire Council", "Shared without agreement");
    }
}
