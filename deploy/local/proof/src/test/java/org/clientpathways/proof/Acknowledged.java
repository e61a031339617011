package org.clientpathways.proof;

import java.util.ArrayList;
import java.util.List;

/** Every change that the system said it had made. */
final class Acknowledged {

    private final List<Change> changes = new ArrayList<>();

    /**
     * A change.
     *
     * @param subject the id of what was made or changed
     * @param happened the event that must tell of it, as {@code referral.sent}
     */
    record Change(String subject, String happened) {}

    synchronized void add(String subject, String happened) {
        changes.add(new Change(subject, happened));
    }

    synchronized int count() {
        return changes.size();
    }

    synchronized List<Change> all() {
        return List.copyOf(changes);
    }
}
