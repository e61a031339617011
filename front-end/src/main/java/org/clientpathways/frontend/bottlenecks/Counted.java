package org.clientpathways.frontend.bottlenecks;

import java.util.Locale;

/** Numbers in words. */
final class Counted {

    private Counted() {}

    /** A number with its thousands apart. */
    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** A number of things: 1 wait, 1,200 waits. */
    static String of(long number, String one, String several) {
        return number(number) + " " + (number == 1 ? one : several);
    }

    /** A part from 0 to 1 in whole percent; what is not nothing is never shown as nothing. */
    static String percent(double share) {
        return share > 0 && share < .005 ? "under 1%" : Math.round(share * 100) + "%";
    }
}
