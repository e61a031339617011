package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
 * Which agencies an event is for: the two parties of a referral that was sent; the recipients for whom an agreement ended, by withdrawal,
 * expiry or another that replaces it without them; the recipient of an override.
 */
@ApplicationScoped
class Addressees {

    private final TakenEvents taken;

    Addressees(TakenEvents taken) {
        this.taken = taken;
    }

    /** Whom these events are for, each of which is kept already; an event of no concern to agencies has none. */
    List<Addressee> of(List<PublishedEvent> events) {
        return events.stream().flatMap(this::of).toList();
    }

    private Stream<Addressee> of(PublishedEvent event) {
        EventData data = event.data();
        if (data instanceof ReferralEvent referral) {
            return Stream.of(referral.referringAgency(), referral.receivingAgency())
                    .filter(agency -> isParty(agency, referral))
                    .map(agency -> new Addressee(event, agency, referral.serviceId()));
        } else if (data instanceof AgreementWithdrawn withdrawn) {
            return to(event, withdrawn.recipients());
        } else if (data instanceof AgreementExpired expired) {
            return to(event, expired.recipients());
        } else if (data instanceof OverrideRecorded override) {
            return to(event, List.of(override.recipient()));
        } else if (data instanceof AgreementGiven given && given.replaces() != null) {
            return to(event, dropped(given));
        }
        return Stream.empty();
    }

    /** Of a referral that was held as a draft, and given up unsent, the agency it would have gone to never knew. */
    private boolean isParty(String agency, ReferralEvent referral) {
        boolean perhapsUnsent = referral instanceof ReferralWithdrawn || referral instanceof ReferralTakenBack;
        return !perhapsUnsent
                || agency.equals(referral.referringAgency())
                || about(referral.clientId())
                        .anyMatch(event -> event.data() instanceof ReferralSent sent
                                && sent.referralId().equals(referral.referralId()));
    }

    private static Stream<Addressee> to(PublishedEvent event, Collection<Recipient> recipients) {
        return recipients.stream().map(one -> new Addressee(event, one.agency(), one.service()));
    }

    /** The recipients of the agreement that this one replaces whom it does not have any more. */
    private List<Recipient> dropped(AgreementGiven given) {
        return about(given.clientId())
                .filter(event -> event.data() instanceof AgreementGiven before
                        && before.agreementId().equals(given.replaces()))
                .flatMap(event -> ((AgreementGiven) event.data()).recipients().stream())
                .filter(recipient -> !covers(given, recipient))
                .toList();
    }

    private Stream<PublishedEvent> about(UUID client) {
        String key = client.toString();
        return taken.of(List.of(key)).getOrDefault(key, List.of()).stream();
    }

    private static boolean covers(AgreementGiven given, Recipient recipient) {
        return given.recipients().contains(recipient)
                || given.recipients().contains(new Recipient(recipient.agency(), null));
    }
}
