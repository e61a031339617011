package org.clientpathways.referral.deprivation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A postcode as it is kept, and as it is compared. */
public final class Postcode {

    private static final Pattern BRITISH = Pattern.compile("(?i)([a-z]{1,2}[0-9][a-z0-9]?) ?([0-9][a-z]{2})");
    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    private Postcode() {}

    /** As typed, with single spaces; a British one has its space before the last three characters. Null stays null. */
    public static String tidy(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String tidy = BETWEEN.matcher(typed.strip()).replaceAll(" ");
        Matcher british = BRITISH.matcher(tidy);
        return british.matches() ? british.group(1) + " " + british.group(2) : tidy;
    }

    /** Without spaces, in capitals; the tables' generated columns compare so too. Null stays null. */
    public static String compared(String postcode) {
        return postcode == null
                ? null
                : BETWEEN.matcher(postcode).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The district: {@code LK1} of {@code LK1 2AB}; anything but a whole British postcode is taken as a district. */
    public static String district(String postcode) {
        Matcher british = BRITISH.matcher(postcode.strip());
        return compared(british.matches() ? british.group(1) : postcode);
    }
}
