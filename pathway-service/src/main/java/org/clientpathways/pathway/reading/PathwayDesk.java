package org.clientpathways.pathway.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.pathway.directory.Directory;
import org.clientpathways.pathway.sight.SeenRoute;
import org.clientpathways.pathway.sight.SeenRoutes;

/**
 * Shows a client's route. It is worked out from the client's events by the same function that fills the tables: who may not
 * know of the others' referrals gets the route that their own alone make, so that nothing of the others shines through in
 * where a step came from or in the time between services. Where other records stand for the client's, the route is made of
 * the events of all of them, each as far as was decided for it.
 */
@ApplicationScoped
public class PathwayDesk {

    private static final String THROUGH = "GET /pathways/{clientId}";

    private final SeenRoutes routes;
    private final Directory directory;
    private final Beside beside;
    private final Clock clock;

    PathwayDesk(SeenRoutes routes, Directory directory, Beside beside, Clock clock) {
        this.routes = routes;
        this.directory = directory;
        this.beside = beside;
        this.clock = clock;
    }

    /**
     * The client's route as the caller may see it, and what they may do with it.
     *
     * @throws Problem 404 where the client does not exist for the caller's agency, or there is no such client; 503 while
     *     it cannot be decided or routes are being rebuilt
     */
    public PathwayAnswer read(Caller caller, UUID client) {
        SeenRoute seen = routes.withSurvivor(caller, THROUGH, client);
        ShownRoute shown = ShownRoute.of(seen);
        return new PathwayView(directory.names(shown.services()), beside.of(seen), clock.instant()).answer(shown);
    }
}
