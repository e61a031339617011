package org.clientpathways.pathway.contact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.pathway.route.Step;

/**
 * The appointments of one referral, on the route.
 *
 * @param stepId the referral
 * @param firstContactAt the first appointment that was attended; none before
 * @param daysToFirstContact whole London days from the sending to it; none before
 * @param appointments by their times
 */
public record ReferralContacts(
        UUID stepId, Instant firstContactAt, Long daysToFirstContact, List<ContactView> appointments) {

    /**
     * The appointments of one referral.
     *
     * @param contacts by their times
     */
    static ReferralContacts of(Step step, List<Contact> contacts) {
        Instant first = contacts.stream()
                .filter(contact -> contact.status() == ContactStatus.ATTENDED)
                .map(Contact::appointmentAt)
                .findFirst()
                .orElse(null);
        Long days = first == null
                ? null
                : ChronoUnit.DAYS.between(
                        step.enteredAt().atZone(Clocks.LONDON).toLocalDate(),
                        first.atZone(Clocks.LONDON).toLocalDate());
        return new ReferralContacts(step.id(), first, days, numbered(contacts));
    }

    private static List<ContactView> numbered(List<Contact> contacts) {
        return IntStream.range(0, contacts.size())
                .mapToObj(place -> ContactView.of(contacts.get(place), place + 1))
                .toList();
    }
}
