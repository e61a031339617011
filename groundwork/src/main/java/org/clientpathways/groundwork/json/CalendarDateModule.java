package org.clientpathways.groundwork.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Takes a date as year-month-day with a year of four digits, and as nothing else: what a table and a schema can hold. */
class CalendarDateModule extends SimpleModule {

    private static final Pattern DATE = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

    CalendarDateModule() {
        super("calendar-dates");
        addDeserializer(LocalDate.class, new CalendarDate());
    }

    private static final class CalendarDate extends StdScalarDeserializer<LocalDate> {
        CalendarDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, in);
            }
            if (DATE.matcher(in.getText()).matches()) {
                try {
                    return LocalDate.parse(in.getText());
                } catch (DateTimeParseException noSuchDay) {
                    // told below, as any other text that is no date
                }
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "no date");
        }
    }
}
