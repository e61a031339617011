package org.clientpathways.notification.subscription;

import java.util.UUID;

/** A subscription was disabled, as its endpoint failed for good, in the transaction under way. */
public record SubscriptionDisabled(UUID subscription) {}
