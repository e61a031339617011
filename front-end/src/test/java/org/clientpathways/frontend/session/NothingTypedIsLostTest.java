package org.clientpathways.frontend.session;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NothingTypedIsLostTest extends PageTest {

    private static final String TYPED = "First line\n\nThird \"line\" <b>&amp;</b>";

    @Test
    void aFormSentAfterTheSessionEndedIsKeptUntilOneSignsInAgain() {
        Browser browser = atCorrecting();
        browser.loseSession().press("Mark as entered in error");
        assertThat(browser.status()).isEqualTo(401);
        assertThat(browser.heading()).isEqualTo("You need to sign in again");
        assertThat(browser.page().select("a[target=_blank]").attr("href")).isEqualTo("/signed-in");

        String kept = browser.page().outerHtml();
        assertThat(browser.open("/signed-in").heading()).isEqualTo("You are signed in");
        recordingSucceeds();
        browser.show(kept).press("Continue");

        assertThat(browser.main()).contains("The referral is marked as entered in error.");
        services.verify(postRequestedFor(urlPathEqualTo(correct())).withRequestBody(equalToJson("""
                        {"reason":"First line\\n\\nThird \\"line\\" <b>&amp;</b>"}""")));
    }

    @Test
    void aFormThatAServiceCannotTakeIsKeptAndCanBeTriedAgain() {
        Browser browser = atCorrecting();
        answer(post(urlPathEqualTo(correct())), problem(503, "unavailable", ""));
        browser.press("Mark as entered in error");
        assertThat(browser.status()).isEqualTo(503);
        assertThat(browser.heading()).isEqualTo("Sorry, this did not work");
        assertThat(browser.page().select("input[name=reason]").val()).isEqualTo(TYPED);

        recordingSucceeds();
        assertThat(browser.press("Try again").main()).contains("The referral is marked as entered in error.");
    }

    @Test
    void aFormIsKeptWhenAServiceCannotBeReached() {
        Browser browser = atCorrecting();
        answer(post(urlPathEqualTo(correct())), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        browser.press("Mark as entered in error");
        assertThat(browser.status()).isEqualTo(503);
        assertThat(browser.page().select("input[name=reason]").val()).isEqualTo(TYPED);
    }

    @Test
    void aFormIsKeptWhenAServiceNoLongerTakesTheToken() {
        Browser browser = atCorrecting();
        answer(post(urlPathEqualTo(correct())), problem(401, "not-authenticated", ""));
        browser.press("Mark as entered in error");
        assertThat(browser.heading()).isEqualTo("You need to sign in again");
        assertThat(browser.page().select("input[name=reason]").val()).isEqualTo(TYPED);
    }

    @Test
    void aFormFromBeforeTheBrowserWasClosedIsKept() {
        Browser browser = atCorrecting();
        String page = browser.page().outerHtml();
        browser.loseCookies().open("/signed-in").show(page).press("Mark as entered in error");
        assertThat(browser.heading()).isEqualTo("Check that you meant to send this");

        recordingSucceeds();
        assertThat(browser.press("Continue").main()).contains("The referral is marked as entered in error.");
    }

    @Test
    void aFormFromAnotherSiteIsRefusedAndNotKept() {
        Browser browser = atCorrecting().pressFromElsewhere("Mark as entered in error");
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page().select("input[name=reason]")).isEmpty();
        services.verify(0, postRequestedFor(urlPathEqualTo(correct())));
    }

    @Test
    void aPageThatCannotBeShownSaysSo() {
        answer(get(urlPathEqualTo("/referral/clients/" + Samples.CLIENT_ID)), problem(503, "unavailable", ""));
        Browser browser = browser(Person.KEY_WORKER).open("/clients/" + Samples.CLIENT_ID);
        assertThat(browser.status()).isEqualTo(503);
        assertThat(browser.heading()).isEqualTo("Sorry, this page cannot be shown");
    }

    private Browser atCorrecting() {
        answer(get(urlPathEqualTo(referral())), json(Samples.REFERRAL).withHeader("ETag", "\"4\""));
        answer(get(urlPathEqualTo(referral() + "/history")), json(Samples.HISTORY));
        Browser browser = browser(Person.KEY_WORKER).open("/referrals/" + Samples.REFERRAL_ID + "/correct");
        return browser.type("Why was it entered in error?", TYPED);
    }

    private void recordingSucceeds() {
        answer(post(urlPathEqualTo(correct())), json(Samples.REFERRAL));
    }

    private static String referral() {
        return "/referral/referrals/" + Samples.REFERRAL_ID;
    }

    private static String correct() {
        return referral() + "/correct";
    }
}
