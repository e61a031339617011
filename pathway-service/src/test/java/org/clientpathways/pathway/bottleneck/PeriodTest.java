package org.clientpathways.pathway.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.clientpathways.groundwork.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 2026-08-24, 2026-11-23",
                "2026-11-22, -, 2026-11-22, 2026-11-23",
                "-, 2026-04-01, 2026-01-01, 2026-04-01",
                "2026-03-01, 2026-04-01, 2026-03-01, 2026-04-01",
                "2030-03-01, 2030-04-01, 2030-03-01, 2030-04-01",
            })
    void whatIsLeftOutIsTheLast90Days(String from, String to, LocalDate begins, LocalDate ends) {
        assertThat(Period.read(from, to, TODAY)).isEqualTo(new Period(begins, ends));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-02-30, -, from",
                "March, -, from",
                "'', -, from",
                "+10000-01-01, -, from",
                "-, 2026-4-1, to",
                "-, 0000-04-01, to",
                "2026-04-01, 2026-04-01, from",
                "2026-04-02, 2026-04-01, from",
                "2026-11-23, -, from",
            })
    void whatIsNoPeriodIsRefusedWithTheParameterThatNeedsCorrecting(String from, String to, String parameter) {
        Problem refused = catchThrowableOfType(Problem.class, () -> Period.read(from, to, TODAY));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("violations").toString()).contains("field=" + parameter + ",");
    }

    @Test
    void itsDaysBeginAtMidnightInLondon() {
        Period summer = Period.read("2026-03-29", "2026-10-26", TODAY);

        assertThat(summer.begins()).isEqualTo(Instant.parse("2026-03-29T00:00:00Z"));
        assertThat(summer.ends()).isEqualTo(Instant.parse("2026-10-26T00:00:00Z"));
        assertThat(Period.read("2026-03-30", null, TODAY).begins()).isEqualTo(Instant.parse("2026-03-29T23:00:00Z"));
    }
}
