package org.clientpathways.notification.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * An alert as its key worker reads it; names are read at referral-service, which knows what may be shown.
 *
 * @param serviceId the service the referral is to
 * @param reason why, with what was declined or failed only
 * @param outcome how the need stood, with what ended only
 * @param happenedAt when it happened, or when the target was passed
 * @param doneAt when the key worker had dealt with it; absent until then
 */
public record AlertView(
        UUID id,
        AlertKind kind,
        UUID clientId,
        UUID referralId,
        UUID serviceId,
        String reason,
        String outcome,
        Instant happenedAt,
        Instant doneAt) {}
