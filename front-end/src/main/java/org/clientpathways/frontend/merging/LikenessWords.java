package org.clientpathways.frontend.merging;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Collectors;
import org.clientpathways.frontend.api.Candidate;
import org.clientpathways.frontend.api.Linkage;

/** Why two records may be of one person, and how likely, in words. */
@TemplateExtension
final class LikenessWords {

    private static final int VERY_LIKELY = 85;
    private static final int LIKELY = 70;

    private LikenessWords() {}

    static String why(Candidate candidate) {
        return why(candidate.reasons());
    }

    static String why(Linkage linkage) {
        return why(linkage.reasons());
    }

    static String howLikely(Candidate candidate) {
        return howLikely(candidate.score());
    }

    static String howLikely(Linkage linkage) {
        return howLikely(linkage.score());
    }

    private static String howLikely(int score) {
        String words = score >= VERY_LIKELY ? "Very likely" : score >= LIKELY ? "Likely" : "Possible";
        return words + " (" + score + " out of 100)";
    }

    private static String why(List<String> reasons) {
        return reasons.stream().map(LikenessWords::words).collect(Collectors.joining(", "));
    }

    private static String words(String reason) {
        return switch (reason) {
            case "same-external-id" -> "another system has the same id for them";
            case "same-name" -> "the name is the same";
            case "similar-name" -> "the name is much alike";
            case "same-sounding-name" -> "the family name sounds the same";
            case "same-given-name" -> "the given name is the same, or a short form of it";
            case "same-birth-date" -> "the date of birth is the same";
            case "birth-date-swapped" -> "day and month of birth are swapped";
            case "birth-date-one-digit-off" -> "the date of birth differs in one digit";
            case "birth-date-digits-swapped" -> "two digits of the date of birth are swapped";
            case "same-postcode" -> "the postcode is the same";
            default -> "they are alike";
        };
    }
}
