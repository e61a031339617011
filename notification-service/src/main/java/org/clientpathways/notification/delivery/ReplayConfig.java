package org.clientpathways.notification.delivery;

import io.smallrye.config.ConfigMapping;

/** How events are sent again. */
@ConfigMapping(prefix = "pathways.replay")
interface ReplayConfig {

    /** How many events are put into their queues in one transaction, so that nobody waits for these for long. */
    int step();
}
