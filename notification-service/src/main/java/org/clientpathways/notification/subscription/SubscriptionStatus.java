package org.clientpathways.notification.subscription;

import org.clientpathways.contracts.code.Code;

/** Whether a subscription's events are sent. They are kept for it in any case, and sent when it is active. */
public enum SubscriptionStatus implements Code {
    PENDING("The endpoint is not proven yet; events are kept until it is"),
    ACTIVE("Events are sent"),
    PAUSED("Events are kept until its agency makes it active"),
    DISABLED("The endpoint failed for good; events are kept until its agency makes it active");

    private final String words;

    SubscriptionStatus(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
