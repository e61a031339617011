package org.clientpathways.notification.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a referral, or did not, of which the client's key worker is told.
 *
 * @param id that of the event it comes from
 * @param serviceId the service the referral is to
 * @param reason code of why; with what was declined or failed only
 * @param outcome code of how the need stood; with what ended only
 * @param happenedAt when it happened, or when the target was passed
 * @param settledAt when what had to be done was done, so that nobody needs be told any more; none until then
 */
record Alert(
        UUID id,
        AlertKind kind,
        UUID clientId,
        UUID referralId,
        UUID serviceId,
        String referringAgency,
        String receivingAgency,
        String reason,
        String outcome,
        Instant happenedAt,
        Instant settledAt) {}
