package org.clientpathways.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.notification.audience.KeptEvent;

/**
 * The delivery that is next in its queue, with all that is needed to send it.
 *
 * @param attempts how many were made
 * @param failures how many failed in a row
 * @param agency the subscription's
 */
record DueDelivery(
        UUID id,
        ClientQueue queue,
        int attempts,
        int failures,
        String url,
        byte[] secret,
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
