package org.clientpathways.notification.delivery;

import java.util.UUID;

/** An event that is to be sent to a subscription. */
record NewDelivery(ClientQueue queue, UUID event, long sequence) {}
