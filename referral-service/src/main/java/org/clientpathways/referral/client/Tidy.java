package org.clientpathways.referral.client;

import java.util.regex.Pattern;

/** Text as it is kept: as typed, but for spaces around it and doubled within it. */
final class Tidy {

    /** A text without line breaks and other control characters. */
    static final String ONE_LINE = "\\P{Cntrl}*";

    static final String ONE_LINE_MESSAGE = "Write it on one line, without control characters";

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private Tidy() {}

    static String spaces(String typed) {
        return typed == null ? null : SPACES.matcher(typed.strip()).replaceAll(" ");
    }

    /** As {@link #spaces}; nothing but spaces is nothing. */
    static String orNull(String typed) {
        String tidy = spaces(typed);
        return tidy == null || tidy.isEmpty() ? null : tidy;
    }
}
