package org.clientpathways.frontend.alerts;

import org.clientpathways.frontend.api.Alert;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.layout.Say;

/**
 * An alert with the names that the viewer may see.
 *
 * @param referral the referral it is about; null where the viewer may not see it any more
 */
public record AlertRow(Alert alert, Referral referral) {

    /** Whom it is about. */
    public String client() {
        return referral == null ? "A client whose name is not shared" : referral.clientName();
    }

    /** What happened, in a sentence. */
    public String words() {
        String service = referral == null ? "the service" : referral.service().name();
        return switch (alert.kind()) {
            case "declined" -> "Declined by " + service + ": " + Say.reason(alert.reason());
            case "no-response" -> "No answer from " + service + " within the time it aims for";
            case "wait-past-target" -> "Still waiting to start with " + service + ", for longer than it aims for";
            case "started" -> "Started with " + service;
            case "ended" -> "Ended with " + service + ": " + Say.outcome(alert.outcome());
            case "failed" -> "Came to nothing with " + service + ": " + Say.reason(alert.reason());
            default -> alert.kind() + ": " + service;
        };
    }

    /** Whether there is something to do about it, and not only to know. */
    public boolean isPressing() {
        return !alert.kind().equals("started") && !alert.kind().equals("ended");
    }
}
