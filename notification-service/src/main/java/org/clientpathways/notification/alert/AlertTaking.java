package org.clientpathways.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.taking.Arrival;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.notification.event.TakenEvents;
import org.clientpathways.notification.taking.EventUse;

/** Works the alerts of clients out anew when an event about them comes in. */
@ApplicationScoped
class AlertTaking implements EventUse {

    private final TakenEvents events;
    private final AlertTable table;
    private final Event<ClientsTold> worked;

    AlertTaking(TakenEvents events, AlertTable table, Event<ClientsTold> worked) {
        this.events = events;
        this.table = table;
        this.worked = worked;
    }

    @Override
    public void take(List<Arrival> fresh) {
        SortedSet<UUID> clients = fresh.stream()
                .map(arrival -> UUID.fromString(arrival.key()))
                .collect(Collectors.toCollection(TreeSet::new));
        table.lock(clients);
        Map<String, List<PublishedEvent>> history =
                events.of(clients.stream().map(UUID::toString).toList());
        Map<UUID, ClientAlerts> told = new TreeMap<>();
        clients.forEach(client -> told.put(client, ClientAlerts.of(history.get(client.toString()))));
        table.replace(told);
        worked.fire(new ClientsTold(clients));
    }
}
