package org.clientpathways.referral.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BirthDatesTest {

    @Test
    void dayAndMonthAreExchanged() {
        assertThat(BirthDates.swapped(LocalDate.of(1984, 5, 3))).contains(LocalDate.of(1984, 3, 5));
    }

    @Test
    void aDayThatIsNoMonthIsNotExchanged() {
        assertThat(BirthDates.swapped(LocalDate.of(1984, 5, 13))).isEmpty();
    }

    @Test
    void theSameDayAndMonthGiveNoOtherDate() {
        assertThat(BirthDates.swapped(LocalDate.of(1984, 5, 5))).isEmpty();
    }

    @Test
    void eachDigitMayBeWrongOnItsOwn() {
        assertThat(BirthDates.oneDigitOff(LocalDate.of(1984, 5, 30)))
                .contains(LocalDate.of(1994, 5, 30), LocalDate.of(1983, 5, 30), LocalDate.of(1984, 6, 30))
                .contains(LocalDate.of(1984, 5, 31), LocalDate.of(1984, 5, 20))
                .doesNotContain(LocalDate.of(1984, 5, 30), LocalDate.of(1994, 5, 31));
    }

    @Test
    void noDateThatTheCalendarLacksComesOut() {
        assertThat(BirthDates.oneDigitOff(LocalDate.of(2000, 2, 29)))
                .contains(LocalDate.of(2004, 2, 29))
                .doesNotContain(LocalDate.of(2000, 2, 19).plusYears(2000))
                .allMatch(date -> !date.isBefore(LocalDate.of(1880, 1, 1)));
    }
}
