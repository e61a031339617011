package org.clientpathways.notification.subscription;

import jakarta.validation.constraints.NotNull;
import org.clientpathways.contracts.code.Code;

/** What an agency may change of a subscription. */
record SubscriptionChange(
        @NotNull(message = "Give active or paused") Wanted status) {

    /** What an agency may want of it. */
    enum Wanted implements Code {
        ACTIVE,
        PAUSED;

        SubscriptionStatus status() {
            return SubscriptionStatus.valueOf(name());
        }

        @Override
        public String words() {
            return status().words();
        }
    }
}
