package org.clientpathways.frontend.layout;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates, times and lengths of time in words, as London counts days. */
@TemplateExtension(namespace = "days")
public final class Days {

    /** The zone that days are counted in. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    private Days() {}

    /** A date such as 3 March 2026. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** A date in words; empty where there is none. */
    public static String dayOrNone(LocalDate date) {
        return date == null ? "" : day(date);
    }

    /** The London date of an instant. */
    public static LocalDate on(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }

    /** The London date of an instant in words; empty where there is none. */
    public static String dayOf(Instant instant) {
        return instant == null ? "" : day(on(instant));
    }

    /** The London time of an instant, such as 2:05pm. */
    public static String timeOf(Instant instant) {
        return TIME.format(instant.atZone(LONDON)).toLowerCase(Locale.UK);
    }

    /** The London date and time of an instant, such as 3 March 2026, 2:05pm; empty where there is none. */
    public static String moment(Instant instant) {
        return instant == null ? "" : dayOf(instant) + ", " + timeOf(instant);
    }

    /** A length of time in words: 1 day, 12 days. */
    public static String count(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    /** Whole London days from one instant to another. */
    public static long between(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(on(from), on(to));
    }

    /** How long ago an instant is in words. */
    public static String since(Instant instant, Instant now) {
        long days = between(instant, now);
        return days == 0 ? "less than a day" : count(days);
    }

    /** A date of birth with the age that it makes today; empty where it is not known. */
    public static String withAge(LocalDate bornOn, LocalDate today) {
        return bornOn == null ? "" : day(bornOn) + " (age " + age(bornOn, today) + ")";
    }

    /** Age in whole years on a day. */
    public static int age(LocalDate bornOn, LocalDate today) {
        return (int) ChronoUnit.YEARS.between(bornOn, today);
    }

    /** Whether what happened was recorded more than a day after. */
    public static boolean late(Instant occurredAt, Instant recordedAt) {
        return occurredAt != null
                && recordedAt != null
                && Duration.between(occurredAt, recordedAt).compareTo(Duration.ofDays(1)) > 0;
    }
}
