package org.clientpathways.notification.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An alert as its key worker reads it; names are read at referral-service, which knows what may be shown. What an alert has
 * none of is absent.
 *
 * @param toDo whether there is something to do about it, and not only to know
 * @param referralId the referral that it is about
 * @param serviceId the service of the referral, the signpost or the planned step
 * @param newReferralId the referral that continues a redirected one
 * @param newServiceId the service that this is to
 * @param newAgency alias of that service's agency, or of the client's new key worker's
 * @param signpostId the signpost to follow up
 * @param planId the plan whose step is overdue, which is {@code stepId}
 * @param mergedInto the client whose record goes on
 * @param reason why: with what was declined, failed or redirected
 * @param outcome how the need stood, with what ended
 * @param missedBy who did not come, with a missed appointment; {@code appointmentAt} is when it was to be
 * @param dueOn the day on which the follow-up or the step was due
 * @param happenedAt when it happened, or when the target was passed
 * @param doneAt when the key worker had dealt with it; absent until then
 */
public record AlertView(
        UUID id,
        AlertKind kind,
        boolean toDo,
        UUID clientId,
        UUID referralId,
        UUID serviceId,
        UUID newReferralId,
        UUID newServiceId,
        String newAgency,
        UUID signpostId,
        UUID planId,
        UUID stepId,
        UUID mergedInto,
        String reason,
        String outcome,
        String missedBy,
        Instant appointmentAt,
        LocalDate dueOn,
        Instant happenedAt,
        Instant doneAt) {}
