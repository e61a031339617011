package org.clientpathways.notification.delivery;

/** An attempt that was made, and what became of it. */
record Attempt(DueDelivery delivery, Answer answer) {}
