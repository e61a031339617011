package org.clientpathways.referral.client;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The dates of birth that a slip of the pen makes of another. */
final class BirthDates {

    /** No one alive was born before. */
    static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;

    private BirthDates() {}

    /** The date with day and month exchanged, where that is another date. */
    static Optional<LocalDate> swapped(LocalDate date) {
        return date.getDayOfMonth() > 12 || date.getDayOfMonth() == date.getMonthValue()
                ? Optional.empty()
                : Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
    }

    /** The dates that differ in one digit alone, of year, month or day. */
    static Set<LocalDate> oneDigitOff(LocalDate date) {
        Set<LocalDate> near = new LinkedHashSet<>();
        char[] digits = date.format(DIGITS).toCharArray();
        for (int place = 0; place < digits.length; place++) {
            char right = digits[place];
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                digits[place] = wrong;
                if (wrong != right) {
                    date(new String(digits))
                            .filter(one -> !one.isBefore(EARLIEST))
                            .ifPresent(near::add);
                }
            }
            digits[place] = right;
        }
        return near;
    }

    /** The dates in which two digits that stand beside each other are exchanged: 1948 for 1984, the 12th for the 21st. */
    static Set<LocalDate> digitsSwapped(LocalDate date) {
        Set<LocalDate> near = new LinkedHashSet<>();
        String right = date.format(DIGITS);
        for (int place = 0; place < right.length() - 1; place++) {
            char[] digits = right.toCharArray();
            digits[place] = right.charAt(place + 1);
            digits[place + 1] = right.charAt(place);
            date(new String(digits))
                    .filter(one -> !one.equals(date) && !one.isBefore(EARLIEST))
                    .ifPresent(near::add);
        }
        return near;
    }

    /** The date itself and all that a slip makes of it. */
    static Set<LocalDate> near(LocalDate date) {
        Set<LocalDate> near = oneDigitOff(date);
        near.addAll(digitsSwapped(date));
        swapped(date).ifPresent(near::add);
        near.add(date);
        return near;
    }

    private static Optional<LocalDate> date(String digits) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
