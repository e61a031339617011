package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.UUID;

/** Something about a referral that its client's key worker is told of. */
public record Alert(
        UUID id,
        String kind,
        UUID clientId,
        UUID referralId,
        UUID serviceId,
        String reason,
        String outcome,
        Instant happenedAt) {}
