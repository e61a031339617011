package org.clientpathways.frontend.form;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A time of the day as people type it, such as 2:30pm, 2.30 pm, 2pm or 14:30. */
public final class TypedTime {

    private static final List<DateTimeFormatter> AS = Stream.of("H:mm", "H.mm", "h:mma", "h.mma", "ha")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.UK))
            .toList();

    private TypedTime() {}

    /** The time, where it is one. */
    public static Optional<LocalTime> of(String typed) {
        return AS.stream()
                .flatMap(as -> read(as, typed.replace(" ", "")).stream())
                .findFirst();
    }

    private static Optional<LocalTime> read(DateTimeFormatter as, String typed) {
        try {
            return Optional.of(LocalTime.parse(typed, as));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
