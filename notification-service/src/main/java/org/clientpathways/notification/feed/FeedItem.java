package org.clientpathways.notification.feed;

import org.clientpathways.notification.audience.KeptEvent;

/** An event in its place, as it is read for one agency. */
record FeedItem(KeptEvent event, int partition, Position position) {}
