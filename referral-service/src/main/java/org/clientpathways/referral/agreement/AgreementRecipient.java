package org.clientpathways.referral.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.event.Recipient;

/** Whom an agreement lets information go to: an agency, or one service of it and then its staff alone. */
@Embeddable
public class AgreementRecipient {

    private String agency;

    @Column(name = "service_id")
    private UUID service;

    protected AgreementRecipient() {}

    AgreementRecipient(String agency, UUID service) {
        this.agency = agency;
        this.service = service;
    }

    boolean covers(String askingAgency, Set<UUID> services) {
        return agency.equals(askingAgency) && (service == null || services.contains(service));
    }

    /** As it is published. */
    Recipient published() {
        return new Recipient(agency, service);
    }
}
