package org.clientpathways.referral.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.event.Recipient;
import org.clientpathways.groundwork.access.Caller;

/**
 * Whom an agreement lets information go to: an agency, or one service of it and then its staff alone; until the client
 * stops sharing with them.
 */
@Embeddable
public class AgreementRecipient {

    private String agency;

    @Column(name = "service_id")
    private UUID service;

    @Column(name = "stopped_at")
    private Instant stoppedAt;

    @Column(name = "stopped_by")
    private String stoppedBy;

    @Column(name = "stop_reason")
    private String stopReason;

    protected AgreementRecipient() {}

    AgreementRecipient(String agency, UUID service) {
        this.agency = agency;
        this.service = service;
    }

    boolean isStopped() {
        return stoppedAt != null;
    }

    /** Whether it is the agency as a whole, not one service of it. */
    boolean isWhole(String named) {
        return service == null && agency.equals(named);
    }

    boolean isOf(String named) {
        return agency.equals(named);
    }

    boolean is(UUID named) {
        return named.equals(service);
    }

    void stop(Caller caller, String reason, Instant now) {
        stoppedAt = now;
        stoppedBy = caller.agency();
        stopReason = reason;
    }

    /** As it is published. */
    Recipient published() {
        return new Recipient(agency, service);
    }

    /** As the API tells it. */
    AgreementView.RecipientView view() {
        return new AgreementView.RecipientView(agency, service, stoppedAt);
    }
}
