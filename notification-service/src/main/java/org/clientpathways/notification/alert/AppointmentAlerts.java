package org.clientpathways.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.contracts.event.ContactMissed;
import org.clientpathways.contracts.event.ContactRecorded;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** What is told of one referral's appointments: that somebody did not come, until there is another or the referral closes. */
final class AppointmentAlerts {

    private static final Set<EventType> SETTLE = Set.of(
            EventType.CONTACT_RECORDED,
            EventType.CONTACT_MISSED,
            EventType.REFERRAL_ENDED,
            EventType.REFERRAL_FAILED,
            EventType.REFERRAL_WITHDRAWN,
            EventType.REFERRAL_REDIRECTED,
            EventType.REFERRAL_CORRECTED);

    private AppointmentAlerts() {}

    static Stream<Alert> of(ReferralSent sent, History history) {
        List<PublishedEvent> events = history.of(sent.referralId());
        return IntStream.range(0, events.size())
                .filter(place -> events.get(place).type() == EventType.CONTACT_MISSED)
                .filter(place -> History.isNews(events.get(place)))
                .mapToObj(place -> missed(sent, events.get(place), events.subList(place + 1, events.size())));
    }

    private static Alert missed(ReferralSent sent, PublishedEvent event, List<PublishedEvent> later) {
        ContactMissed missed = (ContactMissed) event.data();
        Stream<Instant> settled = later.stream()
                .filter(one -> SETTLE.contains(one.type()) && !isCancelled(one))
                .map(one -> one.data().recordedAt());
        return ReferralAlerts.alert(sent, event, AlertKind.MISSED_APPOINTMENT)
                .with(Detail.APPOINTMENT_AT, missed.appointmentAt())
                .with(Detail.MISSED_BY, missed.missedBy().code())
                .settled(settled);
    }

    private static boolean isCancelled(PublishedEvent event) {
        return event.data() instanceof ContactRecorded contact && contact.status() == ContactStatus.CANCELLED;
    }
}
