package org.clientpathways.notification.alert;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.contracts.event.ContactMissed;
import org.clientpathways.contracts.event.ContactRecorded;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.contracts.event.ReferralTakenBack;
import org.clientpathways.contracts.event.SilenceNoticed;
import org.clientpathways.contracts.event.WaitTargetPassed;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * What counts of one client's events: all but those that were taken back.
 *
 * @param events as they happened
 * @param byReferral those of each referral: of its life, of its step on the route, of the appointments
 */
record History(List<PublishedEvent> events, Map<UUID, List<PublishedEvent>> byReferral) {

    /** What was that long ago when it was recorded is told to nobody. */
    private static final Duration LONG_PAST = Duration.ofDays(14);

    static History of(Collection<PublishedEvent> all) {
        Set<UUID> takenBack = all.stream()
                .filter(event -> event.data() instanceof ReferralTakenBack)
                .map(event -> ((ReferralTakenBack) event.data()).takenBack())
                .collect(Collectors.toSet());
        List<PublishedEvent> events = all.stream()
                .filter(event -> !takenBack.contains(event.id()))
                .sorted(PublishedEvent.AS_HAPPENED)
                .toList();
        Map<UUID, List<PublishedEvent>> byReferral = events.stream()
                .filter(event -> referral(event.data()).isPresent())
                .collect(Collectors.groupingBy(
                        event -> referral(event.data()).get(), TreeMap::new, Collectors.toList()));
        return new History(events, byReferral);
    }

    /** What there is of a referral; nothing where it was never sent. */
    List<PublishedEvent> of(UUID referral) {
        return byReferral.getOrDefault(referral, List.of());
    }

    /** The events with such data. */
    Stream<PublishedEvent> with(Class<? extends EventData> data) {
        return events.stream().filter(event -> data.isInstance(event.data()));
    }

    /** The data of this kind. */
    <D extends EventData> Stream<D> all(Class<D> data) {
        return with(data).map(event -> data.cast(event.data()));
    }

    /** The referrals, as they were sent. */
    List<ReferralSent> sent() {
        return all(ReferralSent.class).toList();
    }

    /** Whether an event was recorded soon enough after it happened to be told. */
    static boolean isNews(PublishedEvent event) {
        return Duration.between(event.occurredAt(), event.data().recordedAt()).compareTo(LONG_PAST) <= 0;
    }

    private static Optional<UUID> referral(EventData data) {
        if (data instanceof ReferralEvent referral) {
            return Optional.of(referral.referralId());
        } else if (data instanceof SilenceNoticed silence) {
            return Optional.of(silence.stepId());
        } else if (data instanceof WaitTargetPassed wait) {
            return Optional.of(wait.stepId());
        } else if (data instanceof ContactRecorded contact) {
            return Optional.of(contact.referralId());
        }
        return data instanceof ContactMissed missed ? Optional.of(missed.referralId()) : Optional.empty();
    }
}
