package org.clientpathways.notification.release;

import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * An event whose turn has come.
 *
 * @param partition where the record came from that released it: its own, or that of the event it waited for
 * @param offset the place of that record in its partition
 */
public record Released(PublishedEvent event, int partition, long offset) {}
