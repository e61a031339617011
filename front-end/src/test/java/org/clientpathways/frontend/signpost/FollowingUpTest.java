package org.clientpathways.frontend.signpost;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
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
class FollowingUpTest extends PageTest {

    private static final String SIGNPOST = "/referral/signposts/" + Samples.SIGNPOST_ID;
    private static final String FOLLOW_UP = SIGNPOST + "/follow-up";

    @BeforeEach
    void thereIsASignpostToFollowUp() {
        answer(get(urlPathEqualTo(SIGNPOST)), json(Samples.SIGNPOST).withHeader("ETag", "\"4\""));
        answer(get(urlPathEqualTo("/referral/signposts")), json(Samples.items(Samples.SIGNPOST, Samples.FOLLOWED_UP)));
        answer(post(urlPathEqualTo(FOLLOW_UP)), json(Samples.FOLLOWED_UP));
    }

    @Test
    void theListShowsWhomToAskNowFirst() {
        Browser browser = browser(Person.KEY_WORKER).open("/signposts");
        assertThat(browser.page().select("ul.own-list > li").eachText().get(0))
                .contains("Ann Example: Harbour Debt Advice", "Ask now", "to ask since 7 February 2026");
        services.verify(getRequestedFor(urlEqualTo("/referral/signposts?mine=true&limit=25")));
        browser.follow("All clients of your agency");
        services.verify(getRequestedFor(urlEqualTo("/referral/signposts?limit=25")));
        browser.follow("Ann Example: Harbour Debt Advice, told on 5 January 2026");
        assertThat(browser.main()).contains("The client was not asked yet.", "Wants to phone them herself");
    }

    @Test
    void whyTheClientCouldNotIsRecorded() {
        Browser browser = begin();
        browser.choose("The client could not").type("What did the client say? (optional)", "Rang three times");
        browser.press("Continue").choose("Nobody answered").press("Continue");
        assertThat(browser.main()).contains("The client could not", "Nobody answered", "Rang three times");
        answer(get(urlPathEqualTo(SIGNPOST)), json(Samples.FOLLOWED_UP));
        browser.press("Record what happened");
        assertThat(browser.main())
                .contains(
                        "What became of it is recorded.", "Nobody answered · recorded on 7 February 2026 by Kim Keyes")
                .doesNotContain("Record what became of it");
        services.verify(postRequestedFor(urlPathEqualTo(FOLLOW_UP))
                .withHeader("If-Match", equalTo("\"4\""))
                .withRequestBody(equalToJson(
                        "{\"result\":\"could-not\",\"obstacle\":\"no-answer\",\"note\":\"Rang three times\"}")));
    }

    @Test
    void whoHasNotGoneYetIsAskedAgain() {
        begin().choose("The client has not gone yet")
                .press("Continue")
                .typeDate("followUpOn", 1, 2, 2099)
                .press("Continue")
                .press("Record what happened");
        services.verify(postRequestedFor(urlPathEqualTo(FOLLOW_UP))
                .withRequestBody(equalToJson("{\"result\":\"not-yet\",\"followUpOn\":\"2099-02-01\"}")));
    }

    @Test
    void anAnswerThatTheResultNoLongerAsksForIsLeftOut() {
        Browser browser = begin().choose("The client could not").press("Continue");
        browser.choose("Nobody answered").press("Continue").press("Change What happened?");
        browser.choose("The client went").press("Continue").press("Record what happened");
        services.verify(
                postRequestedFor(urlPathEqualTo(FOLLOW_UP)).withRequestBody(equalToJson("{\"result\":\"went\"}")));
    }

    @Test
    void aDayThatTheServiceWouldNotTakeIsSaidAtItsQuestion() {
        answer(post(urlPathEqualTo(FOLLOW_UP)), problem(400, "bad-request", """
                        "violations":[{"field":"followUpOn","message":"Give a day that is later than today"}]"""));
        Browser browser = begin().choose("The client has not gone yet").press("Continue");
        browser.typeDate("followUpOn", 1, 2, 2099).press("Continue").press("Record what happened");
        assertThat(browser.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#followUpOn-day");
    }

    @Test
    void whoComesSecondIsToldHowItStands() {
        Browser browser = begin().choose("The client went").press("Continue");
        answer(post(urlPathEqualTo(FOLLOW_UP)), problem(412, "stale", ""));
        answer(get(urlPathEqualTo(SIGNPOST)), json(Samples.FOLLOWED_UP));
        browser.press("Record what happened");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.main()).contains("Someone else recorded what became of it", "Rang three times");
        assertThat(browser.open("/signposts/" + Samples.SIGNPOST_ID + "/follow-up")
                        .address()
                        .getPath())
                .isEqualTo("/signposts/" + Samples.SIGNPOST_ID);
    }

    private Browser begin() {
        return browser(Person.KEY_WORKER)
                .open("/signposts/" + Samples.SIGNPOST_ID)
                .follow("Record what became of it");
    }
}
