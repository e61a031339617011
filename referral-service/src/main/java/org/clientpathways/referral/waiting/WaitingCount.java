package org.clientpathways.referral.waiting;

import org.clientpathways.referral.directory.ServiceName;

/**
 * How long a service's waiting list is.
 *
 * @param waiting how many clients wait
 * @param reviewsDue the reviews of how many of them are due today or were before
 */
public record WaitingCount(ServiceName service, long waiting, long reviewsDue) {}
