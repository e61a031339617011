package org.clientpathways.frontend.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.layout.Say;

/**
 * The words that a client agrees to; they are read to the client and kept with the agreement.
 *
 * @param forClient whether a representative says them for the client
 * @param recipient who may see it, as it stands in a sentence
 * @param until the last day; null where there is no end
 * @param replaced what was agreed before and holds no more; null where there is nothing
 */
record Wording(
        boolean forClient,
        String recipient,
        List<String> categories,
        List<String> purposes,
        LocalDate from,
        LocalDate until,
        Agreement replaced) {

    String text() {
        return (forClient ? "I agree for the client that " : "I agree that ") + recipient + " may see this about "
                + (forClient ? "the client" : "me") + ":\n"
                + lines(categories.stream().map(Say::category).toList())
                + "\nThey may use it:\n"
                + lines(purposes.stream().map(Say::purpose).toList())
                + "\nThis holds from " + Days.day(from)
                + (until == null ? " until I take it back." : " until " + Days.day(until) + ".")
                + (replaced == null
                        ? ""
                        : "\nThis is instead of what was agreed on " + Days.dayOf(replaced.recordedAt()) + ".")
                + "\nI can take this back at any time. From then on they can no longer see it here.";
    }

    private static String lines(List<String> words) {
        return words.stream()
                .map(one -> "- " + one.substring(0, 1).toLowerCase(Locale.UK) + one.substring(1))
                .collect(Collectors.joining("\n"));
    }
}
