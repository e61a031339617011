package org.clientpathways.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;

/** Wakes those who wait for an agency's events. */
@ApplicationScoped
class FeedWatch {

    /** Looks now for what was added, rather than at the next look. */
    void hurry() {}
}
