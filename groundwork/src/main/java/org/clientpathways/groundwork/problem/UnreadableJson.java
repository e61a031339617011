package org.clientpathways.groundwork.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Code;

/** Tells JSON that cannot be read as violations, without echoing what was sent. */
public final class UnreadableJson {

    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z]{0,40}");

    private UnreadableJson() {}

    /** The problem of a body that is not JSON, or not of the shape that is asked for. */
    public static Problem problem(JsonProcessingException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return Problem.badRequest("", "Send one JSON object, as the API's description shows it");
        }
        return Problem.badRequest(field(mapping), message(mapping));
    }

    private static String field(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .filter(UnreadableJson::isTold)
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** What looks like a field's name is one that was misspelt; anything else is what somebody sent, and may be a person's. */
    private static boolean isTold(JsonMappingException.Reference step) {
        return step.getFieldName() == null || FIELD.matcher(step.getFieldName()).matches();
    }

    private static String message(JsonMappingException mapping) {
        if (mapping instanceof UnrecognizedPropertyException) {
            return "There is no such field; check its spelling or leave it out";
        }
        if (mapping instanceof InvalidFormatException || mapping instanceof MismatchedInputException) {
            return expected(((MismatchedInputException) mapping).getTargetType());
        }
        return "Give a value of the kind that the API's description names";
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "Give a value of the kind that the API's description names";
        }
        if (type == LocalDate.class) {
            return "Give a date as year-month-day, such as 1984-05-30";
        }
        if (type == Instant.class) {
            return "Give an instant such as 2026-03-02T10:15:30Z";
        }
        if (type == UUID.class) {
            return "Give an id such as 019a2b3c-0000-7000-8000-000000000001";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "Give true or false";
        }
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return "Give a whole number";
        }
        if (type == String.class) {
            return "Give text without control characters";
        }
        if (Code.class.isAssignableFrom(type) && type.isEnum()) {
            return "Give one of "
                    + java.util.Arrays.stream(type.getEnumConstants())
                            .map(value -> ((Code) value).code())
                            .collect(Collectors.joining(", "));
        }
        return "Give a value of the kind that the API's description names";
    }
}
