package org.clientpathways.notification.alert;

import java.util.stream.Stream;
import org.clientpathways.contracts.event.SignpostFollowUpDue;
import org.clientpathways.contracts.event.SignpostFollowedUp;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** What is told of signposts: that it is time to ask, until somebody has asked since. */
final class SignpostAlerts {

    private SignpostAlerts() {}

    static Stream<Alert> of(History history) {
        return history.with(SignpostFollowUpDue.class)
                .filter(History::isNews)
                .map(event -> due(event, (SignpostFollowUpDue) event.data(), history));
    }

    private static Alert due(PublishedEvent event, SignpostFollowUpDue due, History history) {
        return Alert.from(event, AlertKind.FOLLOW_UP_DUE)
                .with(Detail.SIGNPOST_ID, due.signpostId())
                .with(Detail.SERVICE_ID, due.serviceId())
                .with(Detail.DUE_ON, due.followUpOn())
                .settled(history.all(SignpostFollowedUp.class)
                        .filter(one -> one.signpostId().equals(due.signpostId()))
                        .map(SignpostFollowedUp::recordedAt)
                        .filter(recorded -> !recorded.isBefore(event.occurredAt())));
    }
}
