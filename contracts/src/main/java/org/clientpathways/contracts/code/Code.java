package org.clientpathways.contracts.code;

/** A value of a published code list: what stands in JSON and tables, and its words for people. */
public interface Code {

    /** The Java name, which the code is made from. */
    String name();

    /** The words a person reads. */
    String words();

    /** The code in kebab-case, as it stands in JSON, tables and events. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * The value of a list that has this code.
     *
     * @throws IllegalArgumentException when the list has no such code; the message names the codes there are, never the
     *     one given, as that may hold anything
     */
    static <E extends Enum<E> & Code> E of(Class<E> list, String code) {
        for (E value : list.getEnumConstants()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("Give one of " + codes(list));
    }

    /** All codes of a list, comma-separated, in its order. */
    static <E extends Enum<E> & Code> String codes(Class<E> list) {
        return java.util.Arrays.stream(list.getEnumConstants())
                .map(Code::code)
                .collect(java.util.stream.Collectors.joining(", "));
    }
}
