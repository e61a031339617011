package org.clientpathways.notification.audience;

import java.util.UUID;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * An agency that an event is for.
 *
 * @param service the service that it concerns there; none where it concerns the whole agency
 */
public record Addressee(PublishedEvent event, String agency, UUID service) {}
