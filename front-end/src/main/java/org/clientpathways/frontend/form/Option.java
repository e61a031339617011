package org.clientpathways.frontend.form;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.clientpathways.contracts.code.Code;

/**
 * One thing that may be chosen.
 *
 * @param code what the form sends
 * @param words what a person reads
 * @param hint more about it; empty where nothing need be said
 * @param heading what stands above it and those that follow; empty where no group begins
 */
public record Option(String code, String words, String hint, String heading) {

    /** An option that begins no group. */
    public Option(String code, String words, String hint) {
        this(code, words, hint, "");
    }

    /** An option that needs no hint. */
    public static Option of(String code, String words) {
        return new Option(code, words, "");
    }

    /** The same as the first of a group. */
    public Option under(String words) {
        return new Option(code, this.words, hint, words);
    }

    /** The options of a published code list, in its order. */
    public static <E extends Enum<E> & Code> List<Option> of(Class<E> list) {
        return of(list, code -> "");
    }

    /** The options of a published code list, each with a hint. */
    public static <E extends Enum<E> & Code> List<Option> of(Class<E> list, Function<E, String> hint) {
        return Arrays.stream(list.getEnumConstants())
                .map(value -> new Option(value.code(), value.words(), hint.apply(value)))
                .toList();
    }
}
