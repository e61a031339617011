package org.clientpathways.pathway.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.event.TakenEvents;
import org.clientpathways.pathway.projection.Pathways;
import org.clientpathways.pathway.projection.ProjectedClient;
import org.clientpathways.pathway.route.Route;

/** Keeps step: works out anew how far plans have come when the route changes, and the route when a plan does. */
@ApplicationScoped
public class PlanFollowing {

    private final Plans plans;
    private final TakenEvents events;
    private final Pathways pathways;

    PlanFollowing(Plans plans, TakenEvents events, Pathways pathways) {
        this.plans = plans;
        this.events = events;
        this.pathways = pathways;
    }

    /** Works out anew how far the plans of these clients have come, under their locks; their events are given. */
    public void routesChanged(Map<UUID, List<PublishedEvent>> history) {
        for (Plan plan : plans.standing(history.keySet())) {
            List<PublishedEvent> known = history.get(plan.clientId());
            plans.progress(plan, Progress.of(plan, known, Route.of(known)));
        }
    }

    /** Works out anew what follows for a client from what was just planned or closed, under their lock. */
    void planned(UUID client) {
        List<PublishedEvent> known = events.of(client);
        pathways.replace(List.of(ProjectedClient.of(client, known)));
        routesChanged(Map.of(client, known));
    }

    /** Ends the client's plan as the pathway is closed, under their lock, once that is journaled. */
    public void closed(UUID client, Instant now) {
        plans.end(client, now);
        planned(client);
    }
}
