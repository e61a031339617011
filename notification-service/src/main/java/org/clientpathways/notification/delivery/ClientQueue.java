package org.clientpathways.notification.delivery;

import java.util.UUID;

/** The events of one client on their way to one subscription. */
record ClientQueue(UUID subscription, UUID client) {}
