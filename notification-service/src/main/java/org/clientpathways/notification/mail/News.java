package org.clientpathways.notification.mail;

import java.util.List;
import java.util.UUID;
import org.clientpathways.notification.alert.AlertKind;

/**
 * What somebody has not been written yet.
 *
 * @param address where they are written to
 * @param alerts at least one, the oldest first
 */
record News(String address, List<Told> alerts) {

    /** An alert, and no more of it than a mail may say. */
    record Told(UUID id, AlertKind kind) {}
}
