package org.clientpathways.notification.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.event.ReferralDeclined;
import org.clientpathways.contracts.event.ReferralEnded;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.contracts.event.ReferralFailed;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** What is told of one referral, and what settles it. */
final class ReferralAlerts {

    /** What was that long ago when it was recorded is told to nobody. */
    private static final Duration LONG_PAST = Duration.ofDays(14);

    private static final Set<EventType> CLOSE = Set.of(
            EventType.REFERRAL_DECLINED,
            EventType.REFERRAL_ENDED,
            EventType.REFERRAL_FAILED,
            EventType.REFERRAL_WITHDRAWN);
    private static final Set<EventType> ANSWER = Set.of(
            EventType.REFERRAL_ACCEPTED,
            EventType.REFERRAL_WAITLISTED,
            EventType.REFERRAL_DECLINED,
            EventType.REFERRAL_WITHDRAWN);

    private final ReferralSent sent;
    private final List<PublishedEvent> events;
    private final List<ReferralSent> laterReferrals;

    /**
     * @param events all there are of this referral and of its step on the route, as they happened
     * @param laterReferrals those of the same client that were sent after it
     */
    ReferralAlerts(ReferralSent sent, List<PublishedEvent> events, List<ReferralSent> laterReferrals) {
        this.sent = sent;
        this.events = events;
        this.laterReferrals = laterReferrals;
    }

    List<Alert> alerts() {
        Map<AlertKind, Alert> alerts = new EnumMap<>(AlertKind.class);
        for (PublishedEvent event : events) {
            if (isLongPast(event)) {
                continue;
            }
            switch (event.type()) {
                case SILENCE_NOTICED -> alert(alerts, event, AlertKind.NO_RESPONSE, when(ANSWER::contains));
                case WAIT_TARGET_PASSED ->
                    alert(
                            alerts,
                            event,
                            AlertKind.WAIT_PAST_TARGET,
                            when(type -> type == EventType.REFERRAL_STARTED || CLOSE.contains(type)));
                case REFERRAL_STARTED -> alert(alerts, event, AlertKind.STARTED, when(CLOSE::contains));
                case REFERRAL_DECLINED -> alert(alerts, event, AlertKind.DECLINED, whenReferredAgain());
                case REFERRAL_FAILED -> alert(alerts, event, AlertKind.FAILED, whenReferredAgain());
                case REFERRAL_ENDED -> alert(alerts, event, AlertKind.ENDED, Stream.empty());
                default -> {}
            }
        }
        return List.copyOf(alerts.values());
    }

    private static boolean isLongPast(PublishedEvent event) {
        return Duration.between(event.occurredAt(), event.data().recordedAt()).compareTo(LONG_PAST) > 0;
    }

    private Stream<Instant> when(Predicate<EventType> settles) {
        return events.stream()
                .filter(event -> settles.test(event.type()))
                .map(event -> event.data().recordedAt());
    }

    /** Somebody else was asked to help with the same need. */
    private Stream<Instant> whenReferredAgain() {
        return laterReferrals.stream()
                .filter(later -> later.need() == sent.need())
                .map(ReferralSent::recordedAt);
    }

    /** One of a kind: a target that was changed is passed a second time, of which nobody need be told again. */
    private void alert(Map<AlertKind, Alert> alerts, PublishedEvent event, AlertKind kind, Stream<Instant> settled) {
        Stream<Instant> enteredInError = when(type -> type == EventType.REFERRAL_CORRECTED);
        alerts.putIfAbsent(
                kind,
                new Alert(
                        event.id(),
                        kind,
                        sent.clientId(),
                        sent.referralId(),
                        sent.serviceId(),
                        sent.referringAgency(),
                        sent.receivingAgency(),
                        reason(event).map(Code::code).orElse(null),
                        event.data() instanceof ReferralEnded ended
                                ? ended.outcome().code()
                                : null,
                        event.occurredAt(),
                        Stream.concat(settled, enteredInError)
                                .min(Instant::compareTo)
                                .orElse(null)));
    }

    private static Optional<Code> reason(PublishedEvent event) {
        if (event.data() instanceof ReferralDeclined declined) {
            return Optional.of(declined.reason());
        }
        return event.data() instanceof ReferralFailed failed ? Optional.of(failed.reason()) : Optional.empty();
    }

    /** Which referral an event is about, where it is about one: the step of a route has the referral's id. */
    static Optional<String> referral(PublishedEvent event) {
        boolean about = event.data() instanceof ReferralEvent
                || event.type() == EventType.SILENCE_NOTICED
                || event.type() == EventType.WAIT_TARGET_PASSED;
        return about ? Optional.of(event.subject()) : Optional.empty();
    }
}
