package org.clientpathways.notification.subscription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a subscription is made from. */
record NewSubscription(
        @Schema(description = "Where events are sent: https, on a public address", maxLength = 2000)
        @NotBlank(message = "Give the address that events are sent to")
        @Size(max = 2000, message = "Give at most 2,000 characters")
        String url,

        @Schema(description = "CloudEvents types of the events wanted; left out: all", nullable = true)
        @Size(min = 1, max = 50, message = "Give from 1 to 50, or leave it out to be sent all")
        Set<@NotNull(message = "Give a type") String> eventTypes,

        @Schema(description = "Services whose referrals count; left out: all of the agency's", nullable = true)
        @Size(min = 1, max = 100, message = "Give from 1 to 100, or leave it out to be sent all")
        Set<@NotNull(message = "Give an id") UUID> services) {}
