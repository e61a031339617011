package org.clientpathways.notification.delivery;

import java.time.Instant;

/**
 * How a turn ended.
 *
 * @param earliest before when the next is not worth it
 * @param quiet whether that is so because the endpoint is to be left alone so long
 */
record Rest(Instant earliest, boolean quiet) {}
