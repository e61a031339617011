package org.clientpathways.notification.feed;

import java.util.List;
import java.util.UUID;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * An event that an agency is told, in its place.
 *
 * @param services those of the agency that it concerns; none where it concerns the whole agency
 */
record AgencyEvent(PublishedEvent event, String agency, List<UUID> services, int partition, Position position) {}
