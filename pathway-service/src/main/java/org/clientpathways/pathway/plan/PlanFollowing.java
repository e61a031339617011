package org.clientpathways.pathway.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.event.TakenEvents;
import org.clientpathways.pathway.merge.Merges;
import org.clientpathways.pathway.projection.Pathways;
import org.clientpathways.pathway.projection.ProjectedClient;
import org.clientpathways.pathway.route.Route;

/** Keeps step: works out anew how far plans have come when the route changes, and the route when a plan does. */
@ApplicationScoped
public class PlanFollowing {

    private final Plans plans;
    private final TakenEvents events;
    private final Merges merges;
    private final Pathways pathways;

    PlanFollowing(Plans plans, TakenEvents events, Merges merges, Pathways pathways) {
        this.plans = plans;
        this.events = events;
        this.merges = merges;
        this.pathways = pathways;
    }

    /**
     * Works out anew how far the plans of these records have come, each by what happened under its record and all that stand
     * for it.
     *
     * @param records locked, as are all others of the same people
     */
    public void routesChanged(Collection<UUID> records) {
        List<Plan> standing = plans.standing(records);
        if (standing.isEmpty()) {
            return;
        }
        Map<UUID, Set<UUID>> ids =
                merges.idsOf(standing.stream().map(Plan::clientId).toList());
        Map<UUID, List<PublishedEvent>> history =
                events.of(ids.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        for (Plan plan : standing) {
            List<PublishedEvent> known = ids.get(plan.clientId()).stream()
                    .flatMap(record -> history.getOrDefault(record, List.of()).stream())
                    .toList();
            plans.progress(plan, Progress.of(plan, known, Route.of(known)));
        }
    }

    /** Works out anew what follows for a client from what was just planned or closed, under their lock. */
    void planned(UUID client) {
        pathways.replace(List.of(ProjectedClient.of(client, events.of(client))));
        routesChanged(List.of(client));
    }

    /** Ends the client's plan as the pathway is closed, under their lock, once that is journaled. */
    public void closed(UUID client, Instant now) {
        plans.end(client, now);
        planned(client);
    }
}
