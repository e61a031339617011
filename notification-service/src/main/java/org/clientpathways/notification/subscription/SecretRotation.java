package org.clientpathways.notification.subscription;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a secret is replaced. */
record SecretRotation(
        @Schema(
                description = "For how many hours webhooks are signed with the old secret too; left out: 24",
                defaultValue = "24",
                nullable = true)
        @Min(value = 0, message = "Give from 0 to 168 hours")
        @Max(value = 168, message = "Give from 0 to 168 hours")
        Integer bothValidForHours) {

    private static final int USUAL_HOURS = 24;

    Duration bothValidFor() {
        return Duration.ofHours(bothValidForHours == null ? USUAL_HOURS : bothValidForHours);
    }
}
