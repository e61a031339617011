package org.clientpathways.referral.client;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names as they are searched, compared and sorted by: lower case, without accents, only letters and digits, each word
 * with a space before it, so that the beginning of a word can be asked for.
 */
final class FoldedName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that have no accent to take off (Unicode does not decompose them). */
    private static final Map<Character, String> PLAIN = Map.of(
            'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'ı', "i", 'ħ', "h");

    private FoldedName() {}

    /** The family name and then the given name, folded: {@code " o’brien-smith zoë"} is {@code " obrien smith zoe"}. */
    static String of(String familyName, String givenName) {
        return Stream.of(familyName, givenName)
                .flatMap(name -> words(name).stream())
                .map(word -> " " + word)
                .collect(Collectors.joining());
    }

    /** The words of a text, folded as names are. */
    static List<String> words(String text) {
        String lower = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        String plain = lower.chars()
                .mapToObj(letter -> PLAIN.getOrDefault((char) letter, String.valueOf((char) letter)))
                .collect(Collectors.joining());
        String unaccented =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(unaccented))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
