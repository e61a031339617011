package org.clientpathways.notification.subscription;

import java.util.UUID;

/** A subscription was disabled, in the transaction under way: nothing is sent until its agency makes it active. */
public record SubscriptionDisabled(UUID subscription) {}
