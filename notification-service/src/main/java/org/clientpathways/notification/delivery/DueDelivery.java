package org.clientpathways.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clientpathways.notification.audience.KeptEvent;

/**
 * The delivery that is next in its queue, with all that is needed to send it.
 *
 * @param attempts how many were made
 * @param failures how many failed in a row
 * @param secrets those that are valid, as they lie in the database, newest first
 * @param agency the subscription's
 */
record DueDelivery(
        UUID id,
        ClientQueue queue,
        int attempts,
        int failures,
        String url,
        List<byte[]> secrets,
        String agency,
        UUID event,
        String type,
        String subject,
        Instant occurredAt,
        String data) {

    /** The event that is sent. */
    KeptEvent kept() {
        return new KeptEvent(event, type, subject, occurredAt, data);
    }
}
