package org.clientpathways.pathway.contact;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.contracts.code.DecidedBy;

/**
 * An appointment as the API gives it.
 *
 * @param number its place among the appointments of the referral, by their times, from 1
 * @param recordedAt when its status was recorded
 */
public record ContactView(
        UUID id,
        UUID clientId,
        UUID referralId,
        UUID serviceId,
        int number,
        Instant appointmentAt,
        ContactKind kind,
        ContactStatus status,
        DecidedBy missedBy,
        DecidedBy cancelledBy,
        Instant recordedAt) {

    static ContactView of(Contact contact, int number) {
        return new ContactView(
                contact.id(),
                contact.clientId(),
                contact.referralId(),
                contact.serviceId(),
                number,
                contact.appointmentAt(),
                contact.kind(),
                contact.status(),
                contact.missedBy(),
                contact.cancelledBy(),
                contact.recordedAt());
    }
}
