package org.clientpathways.frontend.subscriptions;

import java.time.Instant;
import java.util.List;
import org.clientpathways.frontend.api.Delivery;
import org.clientpathways.frontend.api.Delivery.Attempt;
import org.clientpathways.frontend.layout.Days;

/**
 * A delivery as a page shows it.
 *
 * @param sending whether its subscription sends events now
 */
record DeliveryRow(Delivery delivery, boolean sending, Instant now) {

    /** What happened. */
    public String what() {
        return EventWords.of(delivery.eventType());
    }

    public boolean isDelivered() {
        return "delivered".equals(delivery.status());
    }

    /** How far it has come. */
    public String state() {
        if (isDelivered()) {
            return "Delivered";
        }
        return isFailing() ? "Failed so far" : "Waiting";
    }

    /** The class of the state's tag. */
    public String tag() {
        if (isDelivered()) {
            return "govuk-tag--green";
        }
        return isFailing() ? "govuk-tag--orange" : "govuk-tag--blue";
    }

    /** When it goes out next; empty once it is delivered. */
    public String next() {
        if (isDelivered()) {
            return "";
        }
        if (!sending) {
            return "Sent when the subscription sends events again";
        }
        Instant next = delivery.nextAttemptAt();
        return next == null || !next.isAfter(now)
                ? "Sent next, after any earlier events of the same client"
                : "Next try: " + Days.moment(next);
    }

    /** What came of each attempt, the first one first. */
    public List<String> attempts() {
        return delivery.attempts().stream().map(DeliveryRow::words).toList();
    }

    /** How many attempts were made, in words. */
    public String count() {
        return attempts().size() == 1 ? "1 attempt" : attempts().size() + " attempts";
    }

    /** What came of the last attempt; empty where none was made. */
    public String last() {
        List<Attempt> made = delivery.attempts();
        return made.isEmpty() ? "" : words(made.get(made.size() - 1));
    }

    private boolean isFailing() {
        return delivery.failures() == null ? !delivery.attempts().isEmpty() : delivery.failures() > 0;
    }

    private static String words(Attempt one) {
        return Days.moment(one.at()) + ": " + AttemptWords.of(one);
    }
}
