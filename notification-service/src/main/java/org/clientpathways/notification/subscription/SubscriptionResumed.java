package org.clientpathways.notification.subscription;

import java.util.UUID;

/** A subscription was made active, in the transaction under way: what waits for it is to be sent. */
public record SubscriptionResumed(UUID subscription) {}
