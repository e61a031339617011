package org.clientpathways.benchmark;

import java.time.LocalDate;

/** People nobody is, no two of them alike. */
final class Invented {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final LocalDate FIRST_BORN = LocalDate.of(1940, 1, 1);
    private static final int SYLLABLES = 4;
    /** A multiplier and a term that carry each number to one far off, and no two to the same (Knuth's, for 64 bits). */
    private static final long MULTIPLIER = 6364136223846793005L;

    private static final long TERM = 1442695040888963407L;

    private Invented() {}

    /** The registration of the person with this number. */
    static String person(int number) {
        return """
                {"givenName": "%s", "familyName": "%s", "bornOn": "%s", "sex": "female",
                 "postcode": "LK%d %dAB", "phone": "07700 900%03d", "language": "Polish", "interpreterNeeded": true,
                 "accessNeeds": ["large-print"], "externalIds": [{"system": "benchmark", "value": "%d"}]}""".formatted(
                        name(2L * number),
                        name(2L * number + 1),
                        FIRST_BORN.plusDays(number * 7L),
                        number % 8 + 1,
                        number / 8 % 9 + 1,
                        number % 1000,
                        number);
    }

    private static String name(long number) {
        long rest = number * MULTIPLIER + TERM >>> 8;
        StringBuilder name = new StringBuilder();
        for (int syllable = 0; syllable < SYLLABLES; syllable++) {
            name.append(CONSONANTS.charAt((int) (rest % CONSONANTS.length())));
            rest /= CONSONANTS.length();
            name.append(VOWELS.charAt((int) (rest % VOWELS.length())));
            rest /= VOWELS.length();
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }
}
