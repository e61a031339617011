package org.clientpathways.pathway.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.pathway.directory.Directory;
import org.clientpathways.pathway.directory.NamedService;
import org.clientpathways.pathway.disclosure.Disclosures;
import org.clientpathways.pathway.disclosure.RouteSight;
import org.clientpathways.pathway.event.TakenEvents;
import org.clientpathways.pathway.rebuild.Quiet;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Step;

/**
 * Shows a client's route. It is worked out from the client's events by the same function that fills the tables: who may not
 * know of the others' referrals gets the route that their own alone make, so that nothing of the others shines through in
 * where a step came from or in the time between services.
 */
@ApplicationScoped
public class PathwayDesk {

    private static final String THROUGH = "GET /pathways/{clientId}";

    private final TakenEvents events;
    private final Directory directory;
    private final Disclosures disclosures;
    private final Quiet rebuild;
    private final Clock clock;

    PathwayDesk(TakenEvents events, Directory directory, Disclosures disclosures, Quiet rebuild, Clock clock) {
        this.events = events;
        this.directory = directory;
        this.disclosures = disclosures;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /**
     * The client's route as the caller may see it.
     *
     * @throws Problem 404 where the client does not exist for the caller's agency, or there is no such client; 503 while
     *     it cannot be decided or routes are being rebuilt
     */
    public PathwayAnswer read(Caller caller, UUID client) {
        rebuild.refuseWhileUnderWay();
        RouteSight sight = disclosures.ask(caller, THROUGH, Set.of(client)).get(client);
        if (sight == null) {
            throw Problem.notFound();
        }
        Route route = sight.of(events.of(client));
        List<Category> refused = sight.whole() ? List.of() : List.of(Category.ROUTE);
        return new PathwayView(names(route), clock.instant()).answer(client, route, sight, refused);
    }

    private Map<UUID, NamedService> names(Route route) {
        return directory.names(route.steps().stream().map(Step::serviceId).collect(Collectors.toSet()));
    }
}
