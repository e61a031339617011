package org.clientpathways.pathway.taking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.taking.Arrival;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.event.TakenEvents;
import org.clientpathways.pathway.plan.PlanFollowing;
import org.clientpathways.pathway.projection.Pathways;
import org.clientpathways.pathway.projection.ProjectedClient;
import org.clientpathways.pathway.rebuild.Quiet;
import org.clientpathways.pathway.route.Alias;
import org.clientpathways.pathway.route.DerivedEvents;
import org.clientpathways.pathway.route.DerivedEvents.Derived;

/** Takes events about clients: keeps them, works the routes of those clients out anew, and tells what follows. */
@ApplicationScoped
public class ClientTaking {

    private final TakenEvents events;
    private final Pathways pathways;
    private final PlanFollowing plans;
    private final Journal journal;
    private final Quiet quiet;

    ClientTaking(TakenEvents events, Pathways pathways, PlanFollowing plans, Journal journal, Quiet quiet) {
        this.events = events;
        this.pathways = pathways;
        this.plans = plans;
        this.journal = journal;
        this.quiet = quiet;
    }

    /** Takes these, each of which is an event about a client; what was taken before has no effect. */
    void take(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        Set<UUID> locked = pathways.lock(concerned(arrivals));
        List<PublishedEvent> added = events.add(arrivals);
        if (added.isEmpty()) {
            return;
        }
        Set<UUID> changed = clients(added.stream().map(PublishedEvent::key).toList());
        Map<UUID, List<PublishedEvent>> history = events.of(changed);
        SequenceGaps.warn(history, added);
        List<ProjectedClient> projected = changed.stream()
                .map(client -> ProjectedClient.of(client, history.get(client)))
                .toList();
        pathways.replace(projected);
        plans.routesChanged(locked);
        tell(projected, toldOf(arrivals));
    }

    private void tell(List<ProjectedClient> clients, Set<UUID> told) {
        List<Journal.Entry> entries = new ArrayList<>();
        for (ProjectedClient client : clients) {
            if (told.contains(client.id())) {
                for (Derived derived : DerivedEvents.of(client.id(), client.route())) {
                    entries.add(new Journal.Entry(
                            derived.id(),
                            client.id().toString(),
                            derived.subject().toString(),
                            derived.dueAt(),
                            derived.data()));
                }
            }
        }
        Set<UUID> standing =
                journal.standing(entries.stream().map(Journal.Entry::id).toList());
        journal.appendAll(
                entries.stream().filter(entry -> !standing.contains(entry.id())).toList());
    }

    /** The clients of whom something arrived, and the others that their records are merged into by it. */
    private static SortedSet<UUID> concerned(List<Arrival> arrivals) {
        SortedSet<UUID> clients = clients(arrivals.stream().map(Arrival::key).toList());
        arrivals.forEach(arrival -> arrival.event().flatMap(Alias::survivor).ifPresent(clients::add));
        return clients;
    }

    /** The clients of whom something arrived that is not only read again. */
    private Set<UUID> toldOf(List<Arrival> arrivals) {
        return arrivals.stream()
                .filter(arrival -> !quiet.covers(arrival.topic(), arrival.partition(), arrival.offset()))
                .map(arrival -> UUID.fromString(arrival.key()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static SortedSet<UUID> clients(List<String> keys) {
        return keys.stream().map(UUID::fromString).collect(Collectors.toCollection(TreeSet::new));
    }
}
