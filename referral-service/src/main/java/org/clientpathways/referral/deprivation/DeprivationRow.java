package org.clientpathways.referral.deprivation;

import java.util.regex.Pattern;

/**
 * One line of the operator's file.
 *
 * @param postcode as it is compared
 */
record DeprivationRow(String postcode, String area, int quintile, String index, String version) {

    static final String HEADER = "postcode,area,quintile,index,version";

    private static final Pattern POSTCODE = Pattern.compile("[A-Z0-9-]{2,10}");
    private static final Pattern QUINTILE = Pattern.compile("[1-5]");
    private static final int LONGEST = 100;

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    static DeprivationRow parse(String line) {
        String[] values = line.split(",", -1);
        if (values.length != 5) {
            throw new IllegalArgumentException("it has " + values.length + " values, not the 5 of " + HEADER);
        }
        String postcode = Postcode.compared(values[0]);
        require(POSTCODE.matcher(postcode).matches(), "the postcode is not one");
        require(QUINTILE.matcher(values[2].strip()).matches(), "the quintile is not a number from 1 to 5");
        return new DeprivationRow(
                postcode,
                text(values[1], "area"),
                Integer.parseInt(values[2].strip()),
                text(values[3], "index"),
                text(values[4], "version"));
    }

    private static String text(String value, String name) {
        String text = value.strip();
        require(!text.isEmpty(), "the " + name + " is missing");
        require(text.length() <= LONGEST, "the " + name + " is longer than " + LONGEST + " characters");
        require(
                text.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\'),
                "the " + name + " has a quote or a sign that cannot stand there");
        return text;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The line as PostgreSQL's COPY reads it, tab-separated. */
    String forCopy() {
        return postcode + '\t' + area + '\t' + quintile + '\t' + index + '\t' + version + '\n';
    }
}
