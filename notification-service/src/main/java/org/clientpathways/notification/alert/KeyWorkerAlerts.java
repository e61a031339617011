package org.clientpathways.notification.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.contracts.event.ClientMerged;
import org.clientpathways.contracts.event.ClientUnmerged;
import org.clientpathways.contracts.event.KeyWorkerAssigned;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** What a key worker is told whose client another one goes on with: the client was handed over, or the record merged. */
final class KeyWorkerAlerts {

    private final History history;
    private final List<Alert> alerts = new ArrayList<>();
    private KeyWorker present;

    private KeyWorkerAlerts(History history) {
        this.history = history;
    }

    static Stream<Alert> of(History history) {
        KeyWorkerAlerts told = new KeyWorkerAlerts(history);
        history.events().forEach(told::take);
        return told.alerts.stream();
    }

    private void take(PublishedEvent event) {
        if (event.data() instanceof KeyWorkerAssigned assigned) {
            KeyWorker next = KeyWorker.of(assigned);
            if (present != null && !present.equals(next)) {
                tell(Alert.from(event, AlertKind.HANDED_OVER).with(Detail.NEW_AGENCY, next.agency()), event);
            }
            present = next;
        } else if (event.data() instanceof ClientMerged merged && isToBeTold(merged, event)) {
            tell(Alert.from(event, AlertKind.CLIENT_MERGED).with(Detail.MERGED_INTO, merged.survivorId()), event);
        }
    }

    /** Whoever merged it knows. */
    private boolean isToBeTold(ClientMerged merged, PublishedEvent event) {
        return isOf(merged.mergedId(), event)
                && present != null
                && !present.account().equals(merged.mergedBy());
    }

    /** Told until the client is theirs again. */
    private void tell(Alert alert, PublishedEvent event) {
        if (History.isNews(event)) {
            List<PublishedEvent> all = history.events();
            Stream<Instant> again = all.subList(all.indexOf(event) + 1, all.size()).stream()
                    .filter(later ->
                            alert.kind() == AlertKind.HANDED_OVER ? isAssigned(later, present) : isUnmerged(later))
                    .map(later -> later.data().recordedAt());
            alerts.add(alert.to(present).settled(again));
        }
    }

    private static boolean isAssigned(PublishedEvent event, KeyWorker somebody) {
        return event.data() instanceof KeyWorkerAssigned assigned
                && KeyWorker.of(assigned).equals(somebody);
    }

    private static boolean isUnmerged(PublishedEvent event) {
        return event.data() instanceof ClientUnmerged unmerged && isOf(unmerged.mergedId(), event);
    }

    private static boolean isOf(UUID merged, PublishedEvent event) {
        return event.key().equals(merged.toString());
    }
}
