package org.clientpathways.frontend.subscriptions;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.clientpathways.frontend.testing.Browser;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RotatingTest extends SubscriptionsTest {

    private static final String HOURS = "For how many hours should the old secret still work?";
    private static final String ROTATE = ONE + "/rotate-secret";

    @Test
    void aNewSecretIsShownOnceAndSaysForHowLongTheOldOneWorks() {
        String rotated = with(ACTIVE, "\"oldSecretUntil\":\"2026-03-05T09:00:00Z\"");
        answer(post(urlPathEqualTo(ROTATE)), json(with(rotated, "\"secret\":\"" + SECRET + "\"")));
        Browser browser = administrator().open(PAGE).follow("Get a new secret");
        assertThat(browser.page().getElementById("bothValidForHours").val()).isEqualTo("24");
        itIs(rotated);
        browser.type(HOURS, "48").press("Get a new secret");
        services.verify(
                postRequestedFor(urlPathEqualTo(ROTATE)).withRequestBody(equalToJson("{\"bothValidForHours\":48}")));
        assertThat(browser.page().getElementById("secret").val()).isEqualTo(SECRET);
        assertThat(browser.main())
                .contains("put it in before 5 March 2026, 9:00am. Until then the old secret works too")
                .doesNotContain("check the address");
        assertThat(browser.open(PAGE + "/secret").heading()).isEqualTo("The secret is not shown again");
    }

    @Test
    void aSecretThatWorksNoMoreIsToldSo() {
        answer(post(urlPathEqualTo(ROTATE)), json(with(ACTIVE, "\"secret\":\"" + SECRET + "\"")));
        Browser browser =
                administrator().open(PAGE + "/rotate").type(HOURS, "0").press("Get a new secret");
        assertThat(browser.main()).contains("the old secret does not work any more");
    }

    @Test
    void onlyWholeHoursOfAWeekAreTaken() {
        for (String typed : List.of("", "169", "-1", "1.5", "two days")) {
            Browser browser =
                    administrator().open(PAGE + "/rotate").type(HOURS, typed).press("Get a new secret");
            assertThat(browser.page().select(".govuk-error-summary a").attr("href"))
                    .as(typed)
                    .isEqualTo("#bothValidForHours");
            assertThat(browser.page().getElementById("bothValidForHours").val()).isEqualTo(typed);
        }
        services.verify(0, postRequestedFor(urlPathEqualTo(ROTATE)));
    }

    @Test
    void whatTheServiceRefusesComesBackToTheField() {
        answer(post(urlPathEqualTo(ROTATE)), problem(409, "too-many-secrets", ""));
        Browser browser = administrator().open(PAGE + "/rotate").press("Get a new secret");
        assertThat(browser.page().getElementById("bothValidForHours-error").text())
                .contains("Several old secrets still work", "enter 0");
        answer(
                post(urlPathEqualTo(ROTATE)),
                problem(
                        400,
                        "bad-request",
                        "\"violations\":[{\"field\":\"bothValidForHours\",\"message\":\"Give from 0 to 168 hours\"}]"));
        browser.press("Get a new secret");
        assertThat(browser.main()).contains("Give from 0 to 168 hours");
    }

    @Test
    void whoGoesBackKeepsTheOldSecret() {
        Browser browser = administrator().open(PAGE + "/rotate").press("Back");
        assertThat(browser.address().getPath()).isEqualTo(PAGE);
        services.verify(0, postRequestedFor(urlPathEqualTo(ROTATE)));
    }
}
