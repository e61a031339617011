package org.clientpathways.frontend.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.api.Recipient;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.layout.Say;

/** An agreement with those that it lets see something by name. */
public record AgreementRow(Agreement agreement, List<Named> recipients) {

    /** One of those who may see something, or who may no more. */
    public record Named(Recipient recipient, String name) {}

    /** Those who may see something; all of them, where the agreement has ended for all. */
    public String who() {
        List<Named> kept =
                recipients.stream().filter(one -> !one.recipient().isStopped()).toList();
        return (kept.isEmpty() ? recipients : kept).stream().map(Named::name).collect(Collectors.joining(", "));
    }

    /** Those whom the client took out of it, each with the day. */
    public List<String> stopped() {
        return recipients.stream()
                .filter(one -> one.recipient().isStopped())
                .map(one -> one.name() + ", on " + Days.dayOf(one.recipient().stoppedAt()))
                .toList();
    }

    /** The last day, or that there is none. */
    public String until() {
        return agreement.until() == null ? "No end date, until it is taken back" : Days.day(agreement.until());
    }

    /** How and by whom it was given, in one sentence. */
    public String how() {
        String by = agreement.representative() == null
                ? Say.givenBy(agreement.givenBy())
                : agreement.representative().name() + " for the client ("
                        + Say.authority(agreement.representative().authority()) + ")";
        return by + ", " + lower(Say.givenHow(agreement.given())) + ", recorded on "
                + Days.dayOf(agreement.recordedAt())
                + (agreement.language() == null ? "" : ", in " + agreement.language())
                + (agreement.interpreter() == null ? "" : ", with " + agreement.interpreter() + " as interpreter");
    }

    /** The status in words. */
    public String status(LocalDate today) {
        return switch (agreement.status()) {
            case "given" -> agreement.from().isAfter(today) ? "Begins on " + Days.day(agreement.from()) : "In force";
            case "withdrawn" -> "Taken back" + on(Days.dayOf(agreement.withdrawnAt()));
            case "expired" -> "Came to its end" + on(Days.dayOrNone(agreement.until()));
            case "replaced" -> "Replaced" + on(Days.dayOf(agreement.replacedAt()));
            default -> agreement.status();
        };
    }

    /** The class of the status's tag. */
    public String tag(LocalDate today) {
        return !agreement.isInForce() || agreement.from().isAfter(today) ? "govuk-tag--grey" : "govuk-tag--green";
    }

    private static String on(String day) {
        return day.isEmpty() ? "" : " on " + day;
    }

    private static String lower(String words) {
        return words.toLowerCase(java.util.Locale.UK);
    }
}
