package org.clientpathways.notification.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.contracts.event.AgreementExpired;
import org.clientpathways.contracts.event.AgreementGiven;
import org.clientpathways.contracts.event.AgreementWithdrawn;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.OverrideRecorded;
import org.clientpathways.contracts.event.Recipient;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.contracts.event.ReferralTakenBack;
import org.clientpathways.contracts.event.ReferralWithdrawn;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.notification.event.TakenEvents;

/**
 * Which agencies an event is for: the two parties of a referral that was sent; the recipients for whom an
 * agreement ended, by withdrawal, expiry or another that replaces it without them; the recipient of an override.
 */
@ApplicationScoped
public class Addressees {

    private final TakenEvents taken;

    Addressees(TakenEvents taken) {
        this.taken = taken;
    }

    /** Whom these events are for, each of which is kept already; an event of no concern to agencies has none. */
    public List<Addressee> of(List<PublishedEvent> events) {
        Set<String> clients = events.stream()
                .filter(Addressees::dependsOnEarlier)
                .map(PublishedEvent::key)
                .collect(Collectors.toSet());
        Map<String, List<PublishedEvent>> history = clients.isEmpty() ? Map.of() : taken.of(clients);
        return events.stream()
                .flatMap(event -> of(event, history.getOrDefault(event.key(), List.of())))
                .toList();
    }

    private static boolean dependsOnEarlier(PublishedEvent event) {
        return perhapsUnsent(event.data()) || event.data() instanceof AgreementGiven given && given.replaces() != null;
    }

    private static boolean perhapsUnsent(EventData data) {
        return data instanceof ReferralWithdrawn || data instanceof ReferralTakenBack;
    }

    private static Stream<Addressee> of(PublishedEvent event, List<PublishedEvent> history) {
        EventData data = event.data();
        Stream<EventData> earlier = history.stream()
                .filter(one -> one.topic().equals(event.topic()) && one.sequence() < event.sequence())
                .map(PublishedEvent::data);
        if (data instanceof ReferralEvent referral) {
            return parties(referral, earlier).map(agency -> new Addressee(event, agency, referral.serviceId()));
        } else if (data instanceof AgreementWithdrawn withdrawn) {
            return to(event, withdrawn.recipients());
        } else if (data instanceof AgreementExpired expired) {
            return to(event, expired.recipients());
        } else if (data instanceof OverrideRecorded override) {
            return to(event, List.of(override.recipient()));
        } else if (data instanceof AgreementGiven given && given.replaces() != null) {
            return to(event, dropped(given, earlier));
        }
        return Stream.empty();
    }

    /** Of a referral that was held as a draft, and given up unsent, the agency it would have gone to never knew. */
    private static Stream<String> parties(ReferralEvent referral, Stream<EventData> earlier) {
        boolean known = !perhapsUnsent(referral)
                || earlier.anyMatch(event ->
                        event instanceof ReferralSent sent && sent.referralId().equals(referral.referralId()));
        return known
                ? Stream.of(referral.referringAgency(), referral.receivingAgency())
                : Stream.of(referral.referringAgency());
    }

    private static Stream<Addressee> to(PublishedEvent event, Collection<Recipient> recipients) {
        return recipients.stream().map(one -> new Addressee(event, one.agency(), one.service()));
    }

    /** The recipients of the agreement that this one replaces whom it does not have any more. */
    private static List<Recipient> dropped(AgreementGiven given, Stream<EventData> earlier) {
        return earlier.filter(event -> event instanceof AgreementGiven before
                        && before.agreementId().equals(given.replaces()))
                .flatMap(event -> ((AgreementGiven) event).recipients().stream())
                .filter(recipient -> !covers(given, recipient))
                .toList();
    }

    private static boolean covers(AgreementGiven given, Recipient recipient) {
        return given.recipients().contains(recipient)
                || given.recipients().contains(new Recipient(recipient.agency(), null));
    }
}
