package org.clientpathways.notification.alert;

import static org.clientpathways.contracts.EventType.REFERRAL_ACCEPTED;
import static org.clientpathways.contracts.EventType.REFERRAL_CORRECTED;
import static org.clientpathways.contracts.EventType.REFERRAL_DECLINED;
import static org.clientpathways.contracts.EventType.REFERRAL_ENDED;
import static org.clientpathways.contracts.EventType.REFERRAL_FAILED;
import static org.clientpathways.contracts.EventType.REFERRAL_REDIRECTED;
import static org.clientpathways.contracts.EventType.REFERRAL_SENT;
import static org.clientpathways.contracts.EventType.REFERRAL_STARTED;
import static org.clientpathways.contracts.EventType.REFERRAL_WAITLISTED;
import static org.clientpathways.contracts.EventType.REFERRAL_WITHDRAWN;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.event.ReferralDeclined;
import org.clientpathways.contracts.event.ReferralEnded;
import org.clientpathways.contracts.event.ReferralFailed;
import org.clientpathways.contracts.event.ReferralRedirected;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** What is told of one referral, and what settles it. */
final class ReferralAlerts {

    private static final Set<EventType> CLOSE =
            Set.of(REFERRAL_DECLINED, REFERRAL_ENDED, REFERRAL_FAILED, REFERRAL_WITHDRAWN, REFERRAL_REDIRECTED);
    private static final Set<EventType> ANSWER = Set.of(
            REFERRAL_ACCEPTED,
            REFERRAL_WAITLISTED,
            REFERRAL_DECLINED,
            REFERRAL_WITHDRAWN,
            REFERRAL_REDIRECTED,
            REFERRAL_CORRECTED);
    private static final Set<EventType> TAKE_ON = Set.of(REFERRAL_ACCEPTED, REFERRAL_WAITLISTED);
    private static final Set<EventType> BEGIN_OR_CLOSE = Set.of(
            REFERRAL_STARTED,
            REFERRAL_DECLINED,
            REFERRAL_ENDED,
            REFERRAL_FAILED,
            REFERRAL_WITHDRAWN,
            REFERRAL_REDIRECTED);
    private static final Set<EventType> SEND_OR_GIVE_UP = Set.of(REFERRAL_SENT, REFERRAL_WITHDRAWN, REFERRAL_CORRECTED);

    private final ReferralSent sent;
    private final History history;
    private final List<PublishedEvent> events;
    private final Map<AlertKind, Alert> once = new EnumMap<>(AlertKind.class);

    private ReferralAlerts(ReferralSent sent, History history) {
        this.sent = sent;
        this.history = history;
        this.events = history.of(sent.referralId());
    }

    static Stream<Alert> of(ReferralSent sent, History history) {
        ReferralAlerts referral = new ReferralAlerts(sent, history);
        referral.events.stream().filter(History::isNews).forEach(referral::tell);
        return referral.once.values().stream();
    }

    private void tell(PublishedEvent event) {
        switch (event.type()) {
            case SILENCE_NOTICED -> once(alert(event, AlertKind.NO_RESPONSE), when(events, ANSWER));
            case WAIT_TARGET_PASSED -> waited(event);
            case REFERRAL_STARTED -> once(alert(event, AlertKind.STARTED), when(events, CLOSE));
            case REFERRAL_DECLINED ->
                once(
                        alert(event, AlertKind.DECLINED)
                                .with(
                                        Detail.REASON,
                                        ((ReferralDeclined) event.data())
                                                .reason()
                                                .code()),
                        whenReferredAgain());
            case REFERRAL_FAILED ->
                once(
                        alert(event, AlertKind.FAILED)
                                .with(
                                        Detail.REASON,
                                        ((ReferralFailed) event.data()).reason().code()),
                        whenReferredAgain());
            case REFERRAL_ENDED ->
                once(
                        alert(event, AlertKind.ENDED)
                                .with(
                                        Detail.OUTCOME,
                                        ((ReferralEnded) event.data()).outcome().code()),
                        Stream.empty());
            case REFERRAL_REDIRECTED -> redirected(event, (ReferralRedirected) event.data());
            default -> {}
        }
    }

    /** Told while the client waits: not once it is taken back that the service took them on. */
    private void waited(PublishedEvent event) {
        if (events.stream().anyMatch(one -> TAKE_ON.contains(one.type()))) {
            once(alert(event, AlertKind.WAIT_PAST_TARGET), when(events, BEGIN_OR_CLOSE));
        }
    }

    /** Whoever is asked instead answers; a referral that is held is sent, or given up. */
    private void redirected(PublishedEvent event, ReferralRedirected to) {
        boolean held = Boolean.TRUE.equals(to.held());
        once(
                alert(event, held ? AlertKind.HELD_FOR_AGREEMENT : AlertKind.REDIRECTED)
                        .with(Detail.REASON, to.reason().code())
                        .with(Detail.NEW_REFERRAL_ID, to.newReferralId())
                        .with(Detail.NEW_SERVICE_ID, to.newServiceId())
                        .with(Detail.NEW_AGENCY, to.newReceivingAgency()),
                when(history.of(to.newReferralId()), held ? SEND_OR_GIVE_UP : ANSWER));
    }

    /** One of a kind: a target that was changed is passed a second time, of which nobody need be told again. */
    private void once(Alert alert, Stream<Instant> settled) {
        once.putIfAbsent(alert.kind(), alert.settled(orInError(settled)));
    }

    private Alert alert(PublishedEvent event, AlertKind kind) {
        return alert(sent, event, kind);
    }

    /** What an event tells of a referral. */
    static Alert alert(ReferralSent sent, PublishedEvent event, AlertKind kind) {
        return Alert.from(event, kind)
                .by(sent.referringAgency())
                .with(Detail.REFERRAL_ID, sent.referralId())
                .with(Detail.SERVICE_ID, sent.serviceId());
    }

    private Stream<Instant> orInError(Stream<Instant> settled) {
        return Stream.concat(settled, when(events, Set.of(REFERRAL_CORRECTED)));
    }

    private static Stream<Instant> when(List<PublishedEvent> events, Set<EventType> settle) {
        return events.stream()
                .filter(event -> settle.contains(event.type()))
                .map(event -> event.data().recordedAt());
    }

    /** Somebody else was asked to help with the same need. */
    private Stream<Instant> whenReferredAgain() {
        return history.sent().stream()
                .dropWhile(one -> !one.equals(sent))
                .skip(1)
                .filter(later -> later.need() == sent.need())
                .map(ReferralSent::recordedAt);
    }
}
