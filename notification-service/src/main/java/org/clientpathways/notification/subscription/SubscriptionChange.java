package org.clientpathways.notification.subscription;

import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agency may change of a subscription, as it stands in a merge patch; what all of it then is, is checked as if made. */
record SubscriptionChange(
        @Schema(description = "null: the address's host", nullable = true)
        String name,

        @Schema(description = "Another address has to be proven before anything is sent there")
        String url,

        @Schema(description = "null: all", nullable = true) List<String> eventTypes,
        @Schema(description = "null: all", nullable = true) List<UUID> services,

        @Schema(description = "null: nobody is told", nullable = true)
        String contactEmail,

        Wanted status) {

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
