package org.clientpathways.referral.client;

import java.util.regex.Pattern;

/** A postcode as it is kept, and as it is compared. */
final class Postcode {

    private static final Pattern BRITISH_WITHOUT_SPACE = Pattern.compile("(?i)([a-z]{1,2}[0-9][a-z0-9]?)([0-9][a-z]{2})");

    private Postcode() {}

    /** As typed, with single spaces; a British one has its space before the last three characters. */
    static String tidy(String typed) {
        String tidy = Tidy.orNull(typed);
        return tidy == null ? null : BRITISH_WITHOUT_SPACE.matcher(tidy).replaceFirst("$1 $2");
    }
}
