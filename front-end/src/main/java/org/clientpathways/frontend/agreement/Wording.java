package org.clientpathways.frontend.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.layout.Say;

/** The words that a client agrees to; they are read to the client and kept with the agreement. */
final class Wording {

    private Wording() {}

    /**
     * The words.
     *
     * @param recipient who may see it, as it stands in a sentence
     * @param until the last day; null where there is no end
     */
    static String of(
            String recipient, List<String> categories, List<String> purposes, LocalDate from, LocalDate until) {
        String end = until == null ? " until I take it back." : " until " + Days.day(until) + ".";
        return "I agree that " + recipient + " may see this about me:\n"
                + lines(categories.stream().map(Say::category).toList())
                + "\nThey may use it:\n"
                + lines(purposes.stream().map(Say::purpose).toList())
                + "\nThis holds from " + Days.day(from) + end
                + "\nI can take this back at any time. From then on they can no longer see it here.";
    }

    private static String lines(List<String> words) {
        return words.stream()
                .map(one -> "- " + one.substring(0, 1).toLowerCase(java.util.Locale.UK) + one.substring(1))
                .collect(Collectors.joining("\n"));
    }
}
