package org.clientpathways.notification.subscription;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much an agency may subscribe. */
@ConfigMapping(prefix = "pathways.subscriptions")
interface SubscriptionConfig {

    /** How many subscriptions an agency may have. */
    int mostOfAnAgency();

    /** How long one may stand that is never proven; then it is removed. */
    Duration unprovenFor();

    /** How often it is looked what is to be removed. */
    Duration removing();

    /** How many rows of a removed one are deleted at a time. */
    int removedAtATime();
}
