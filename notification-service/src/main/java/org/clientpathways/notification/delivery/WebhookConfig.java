package org.clientpathways.notification.delivery;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/** How webhooks are sent. */
@ConfigMapping(prefix = "pathways.webhooks")
interface WebhookConfig {

    /** The waits after each failed attempt but the last; so there is one attempt more than there are waits. */
    List<Duration> retryWaits();

    /** How long an endpoint may take. */
    Duration timeout();

    /** How many endpoints can be served at once, with a thread each; those in doubt with half of them. */
    int threads();

    /** How often it is looked what is due. */
    Duration polling();

    /** How often an instance says that it lives. */
    Duration heartbeat();
}
