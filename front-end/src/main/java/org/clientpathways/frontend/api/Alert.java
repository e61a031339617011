package org.clientpathways.frontend.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something about a client that their key worker is told of; what it has none of is null.
 *
 * @param toDo whether there is something to do about it, and not only to know
 */
public record Alert(
        UUID id,
        String kind,
        boolean toDo,
        UUID clientId,
        UUID referralId,
        UUID serviceId,
        UUID newReferralId,
        UUID newServiceId,
        String newAgency,
        UUID signpostId,
        UUID mergedInto,
        String reason,
        String outcome,
        String missedBy,
        Instant appointmentAt,
        LocalDate dueOn,
        Instant happenedAt) {}
