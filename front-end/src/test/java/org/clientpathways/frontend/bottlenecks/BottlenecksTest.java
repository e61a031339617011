package org.clientpathways.frontend.bottlenecks;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BottlenecksTest extends PageTest {

    private static final String NOTHING = """
            {"period":{"from":"2026-03-01","to":"2026-04-01"},"asOf":"2026-04-09T10:15:30Z","scope":"all",
             "total":{"daysLost":0,"waits":0,"beganInPeriod":0,"stillWaiting":0,"pastTarget":0},"items":[]}""";

    private final LocalDate today = LocalDate.now(Days.LONDON);

    @Test
    void aManagerBeginsAtTheWorstBottleneckOfTheLast90Days() {
        answerIs(Samples.BOTTLENECKS);

        Browser browser = browser(Person.MANAGER).open("/");
        assertThat(browser.heading()).isEqualTo("Bottlenecks");
        assertThat(browser.page().select("main .govuk-body-l").text())
                .isEqualTo(
                        "Most client-days were lost waiting to start at Harbour Debt Advice: 1,525 of 1,930 days (79%).");
        assertThat(browser.main())
                .contains(
                        "From 1 March 2026 to 31 March 2026.",
                        "This rests on 71 waits of 58 clients. 11 of them still go on today.",
                        "You see only handovers that touch Larkshire Council");
        assertThat(browser.page().select("nav a").eachText())
                .containsExactly("Start", "Your team", "Bottlenecks", "Plan templates");
        services.verify(getRequestedFor(urlPathEqualTo("/pathway/bottlenecks"))
                .withQueryParam("from", equalTo(today.minusDays(90).toString()))
                .withQueryParam("to", absent()));
    }

    @Test
    void thePictureStandsAboveATableWithTheSameNumbers() {
        answerIs(Samples.BOTTLENECKS);

        Browser browser = browser(Person.PARTNERSHIP_MANAGER).open("/bottlenecks");
        assertThat(browser.page().select(".own-bars li").eachText())
                .containsExactly(
                        "Waiting to start at Harbour Debt Advice: 1,525 (79%)",
                        "Waiting for an answer from Open Door Money Help: 405 (21%)");
        assertThat(browser.page().select(".own-bars rect").eachAttr("width")).containsExactly("100.0%", "26.6%");
        assertThat(browser.page().select("tbody tr").eachText())
                .containsExactly(
                        "Waiting to start at Harbour Debt Advice, Harbour Trust 1,525 79% 41 9 6 61 days",
                        "Waiting for an answer from Open Door Money Help, Open Door 405 21% 30 2 no target 12 days",
                        "Waiting to start at Harbour Debt Advice, Harbour Trust outside 1,525 79% 41 9 6 61 days",
                        "Waiting for an answer from Open Door Money Help, Open Door Harbour Debt Advice 405 21% 30 2"
                                + " no target 12 days");
        assertThat(browser.page().select("tfoot tr").first().text()).isEqualTo("All together 1,930 100% 71 11");
    }

    @Test
    void aMonthIsChosenFromTheList() {
        answerIs(Samples.BOTTLENECKS);
        YearMonth last = YearMonth.from(today).minusMonths(1);

        Browser browser = browser(Person.MANAGER).open("/bottlenecks?period=" + last);
        assertThat(browser.page().select("option[selected]").attr("value")).isEqualTo(last.toString());
        asked(last.atDay(1), today.withDayOfMonth(1));
    }

    @Test
    void theLastDayTypedIsPartOfThePeriod() {
        answerIs(Samples.BOTTLENECKS);

        Browser browser = browser(Person.MANAGER).open("/bottlenecks?" + dates(1, 3, 2026, 31, 3, 2026));
        assertThat(browser.page().getElementById("to-day").val()).isEqualTo("31");
        assertThat(browser.page().select("option[selected]").text()).isEqualTo("Dates below");
        asked(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"));
    }

    @Test
    void datesThatCannotBeAreToldAndKept() {
        answerIs(Samples.BOTTLENECKS);
        Browser browser = browser(Person.MANAGER).open("/bottlenecks?" + dates(31, 2, 2026, 1, 3, 2026));
        assertThat(browser.page().title()).startsWith("Error: Bottlenecks");
        assertThat(browser.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#from-day");
        assertThat(browser.page().getElementById("from-day").val()).isEqualTo("31");

        browser.open("/bottlenecks?" + dates(2, 3, 2026, 1, 3, 2026));
        assertThat(browser.main()).contains("The last day must be the first day or later");
        browser.open("/bottlenecks?from-day=1");
        assertThat(browser.main()).contains("The date must have a month", "Enter the last day");
        assertThat(services.findAll(getRequestedFor(urlPathEqualTo("/pathway/bottlenecks"))))
                .isEmpty();
    }

    @Test
    void whatTheServiceRefusesIsToldAtItsField() {
        answer(
                get(urlPathEqualTo("/pathway/bottlenecks")),
                problem(400, "bad-request", "\"violations\":[{\"field\":\"from\",\"message\":\"Give a date\"}]"));

        Browser browser = browser(Person.MANAGER).open("/bottlenecks?" + dates(1, 1, 1999, 31, 12, 1999));
        assertThat(browser.page().select(".govuk-error-summary a").text()).isEqualTo("Give a date");
        assertThat(browser.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#from-day");
    }

    @Test
    void aPeriodInWhichNobodyWaitedIsSaidToBe() {
        answerIs(NOTHING);

        Browser browser = browser(Person.PARTNERSHIP_MANAGER).open("/bottlenecks?period=never");
        assertThat(browser.main())
                .contains("Nobody waited in this period.")
                .doesNotContain("This rests on", "You see only handovers");
        assertThat(browser.page().select("table, .own-bars")).isEmpty();
    }

    @Test
    void manyHandoversToOneServiceAreAddedUpAndShownEachWhenAskedFor() {
        String place = Samples.BOTTLENECKS.substring(
                Samples.BOTTLENECKS.indexOf("{\"place\":{\"from\":\"outside\""),
                Samples.BOTTLENECKS.indexOf(",\n   {\"place\":{\"from\":{"));
        answerIs(NOTHING.replace(
                "\"items\":[]",
                "\"items\":[" + IntStream.range(0, 20).mapToObj(n -> place).collect(Collectors.joining(",")) + "]"));

        Browser browser = browser(Person.PARTNERSHIP_MANAGER).open("/bottlenecks?period=30");
        assertThat(browser.page().select("table").first().select("tbody tr").eachText())
                .containsExactly(
                        "Waiting to start at Harbour Debt Advice, Harbour Trust 30,500 1580% 820 180 120 61 days");
        assertThat(browser.page().select("table").last().select("tbody tr")).hasSize(13);
        assertThat(browser.page()
                        .select("table")
                        .last()
                        .select("tbody tr")
                        .last()
                        .text())
                .startsWith("8 others together 12,200");
        browser.follow("Show every line");
        assertThat(browser.page().select("table").last().select("tbody tr")).hasSize(20);
        assertThat(browser.page().select("option[selected]").text()).isEqualTo("Last 30 days");
    }

    @Test
    void whoIsNoManagerSeesNoBottlenecks() {
        Browser browser = browser(Person.KEY_WORKER).open("/bottlenecks");
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.page().select("nav a").eachText()).doesNotContain("Bottlenecks");
    }

    private void answerIs(String bottlenecks) {
        answer(get(urlPathEqualTo("/pathway/bottlenecks")), json(bottlenecks));
    }

    private void asked(LocalDate from, LocalDate to) {
        services.verify(getRequestedFor(urlPathEqualTo("/pathway/bottlenecks"))
                .withQueryParam("from", equalTo(from.toString()))
                .withQueryParam("to", equalTo(to.toString())));
    }

    private static String dates(int... parts) {
        return "from-day=%d&from-month=%d&from-year=%d&to-day=%d&to-month=%d&to-year=%d"
                .formatted(IntStream.of(parts).boxed().toArray());
    }
}
