package org.clientpathways.frontend.subscriptions;

import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.layout.Days;

/** A subscription as a page shows it: how it stands in plain words, and what to do. */
public record SubscriptionRow(Subscription subscription) {

    static final String PENDING = "pending";
    static final String ACTIVE = "active";
    static final String PAUSED = "paused";
    static final String DISABLED = "disabled";

    /** How it stands, in a word or two. */
    public String state() {
        return switch (subscription.status()) {
            case PENDING -> "Not checked yet";
            case ACTIVE -> "Sending";
            case PAUSED -> "Paused";
            case DISABLED -> "Stopped";
            default -> subscription.status();
        };
    }

    /** The class of the state's tag. */
    public String tag() {
        return switch (subscription.status()) {
            case PENDING -> "govuk-tag--yellow";
            case ACTIVE -> "govuk-tag--green";
            case DISABLED -> "govuk-tag--red";
            default -> "govuk-tag--grey";
        };
    }

    /** What the state means. */
    public String meaning() {
        return switch (subscription.status()) {
            case PENDING -> "We have not checked the address yet, so nothing is sent to it. Events are kept meanwhile.";
            case ACTIVE -> "Events are sent to the address as they happen.";
            case PAUSED -> "Someone at your agency paused this. Nothing is sent. Events are kept, and none is lost.";
            case DISABLED -> stopped() + " Nothing more is sent. Events are kept, and none is lost.";
            default -> "";
        };
    }

    /** What to do next. */
    public String todo() {
        return switch (subscription.status()) {
            case PENDING ->
                "Give the secret to whoever runs the system at the address. When they say that it is ready to answer our"
                        + " check, check the address.";
            case ACTIVE -> "There is nothing to do.";
            case PAUSED -> "When the system is ready again, start sending again.";
            case DISABLED ->
                isGone()
                        ? "Ask whoever runs the system if they still want events. If they do, start sending again. If not,"
                                + " delete the subscription."
                        : "Ask whoever runs the system to find out why, and to mend it. Then start sending again.";
            default -> "";
        };
    }

    /** Whether it waits for its address to be checked. */
    public boolean isPending() {
        return subscription.is(PENDING);
    }

    /** Whether events are sent. */
    public boolean isActive() {
        return subscription.is(ACTIVE);
    }

    /** Whether it was stopped, as its endpoint failed for good. */
    public boolean isDisabled() {
        return subscription.is(DISABLED);
    }

    /** Whether it could be made to send again as it is. */
    public boolean isAtRest() {
        return isDisabled() || subscription.is(PAUSED);
    }

    /** When its address was last checked, in words. */
    public String checked() {
        return subscription.verifiedAt() == null ? "Not yet" : Days.moment(subscription.verifiedAt());
    }

    private String stopped() {
        return isGone()
                ? "The system at the address answered that it wants no more events."
                : "The system at the address did not take an event, though we tried again for days.";
    }

    private boolean isGone() {
        return "gone".equals(subscription.disabledReason());
    }
}
