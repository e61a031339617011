package org.clientpathways.frontend.agreement;

import java.util.List;
import org.clientpathways.frontend.api.Agreement;

/** An agreement with its recipients by name. */
public record AgreementRow(Agreement agreement, List<String> recipients) {

    /** The recipients one after the other. */
    public String who() {
        return String.join(", ", recipients);
    }

    /** The status in words. */
    public String status() {
        return switch (agreement.status()) {
            case "given" -> "In force";
            case "withdrawn" -> "Taken back";
            case "expired" -> "Come to its end";
            case "replaced" -> "Replaced";
            default -> agreement.status();
        };
    }

    /** The class of the status's tag. */
    public String tag() {
        return agreement.isGiven() ? "govuk-tag--green" : "govuk-tag--grey";
    }
}
