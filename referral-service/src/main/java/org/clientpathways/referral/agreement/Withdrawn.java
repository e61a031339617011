package org.clientpathways.referral.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That an agreement was taken back.
 *
 * @param by the agency that recorded it
 * @param reason null where the client gave none
 */
@Embeddable
record Withdrawn(
        @Column(name = "withdrawn_at") Instant at,
        @Column(name = "withdrawn_by") String by,
        @Column(name = "withdraw_reason") String reason) {}
