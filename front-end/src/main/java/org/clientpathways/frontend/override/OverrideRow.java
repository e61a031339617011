package org.clientpathways.frontend.override;

import org.clientpathways.frontend.api.SharingOverride;

/**
 * An override with its recipient and the agency that recorded it by name.
 *
 * @param recordedBy who recorded it, for which agency
 */
public record OverrideRow(SharingOverride override, String recipient, String recordedBy) {

    /** The status in words. */
    public String status() {
        return switch (override.status()) {
            case "to-review" -> "Waits for review";
            case "approved" -> "Approved";
            case "lapsed" -> "Ended, as nobody approved it in time";
            case "ended" -> "Ended";
            default -> override.status();
        };
    }

    /** The class of the status's tag. */
    public String tag() {
        return switch (override.status()) {
            case "to-review" -> "govuk-tag--yellow";
            case "approved" -> "govuk-tag--green";
            default -> "govuk-tag--grey";
        };
    }
}
