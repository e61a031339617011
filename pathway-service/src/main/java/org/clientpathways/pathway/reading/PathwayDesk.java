package org.clientpathways.pathway.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.directory.Directory;
import org.clientpathways.pathway.disclosure.Disclosures;
import org.clientpathways.pathway.disclosure.RouteSight;
import org.clientpathways.pathway.disclosure.Sights;
import org.clientpathways.pathway.event.TakenEvents;
import org.clientpathways.pathway.merge.Merges;
import org.clientpathways.pathway.rebuild.Quiet;

/**
 * Shows a client's route. It is worked out from the client's events by the same function that fills the tables: who may not
 * know of the others' referrals gets the route that their own alone make, so that nothing of the others shines through in
 * where a step came from or in the time between services. Where other records stand for the client's, the route is made of
 * the events of all of them, each as far as was decided for it.
 */
@ApplicationScoped
public class PathwayDesk {

    private static final String THROUGH = "GET /pathways/{clientId}";

    private final TakenEvents events;
    private final Merges merges;
    private final Directory directory;
    private final Disclosures disclosures;
    private final Beside beside;
    private final Quiet rebuild;
    private final Clock clock;

    PathwayDesk(
            TakenEvents events,
            Merges merges,
            Directory directory,
            Disclosures disclosures,
            Beside beside,
            Quiet rebuild,
            Clock clock) {
        this.events = events;
        this.merges = merges;
        this.directory = directory;
        this.disclosures = disclosures;
        this.beside = beside;
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
        Set<UUID> records = merges.idsOf(client);
        UUID survivor = merges.survivorOf(client);
        Map<UUID, RouteSight> decided = disclosures.askOfAll(caller, THROUGH, Map.of(client, with(survivor, records)));
        if (!decided.containsKey(client)) {
            throw Problem.notFound();
        }
        Sights sights = Sights.of(client, records, decided);
        UUID mergedInto = Sights.of(client, Set.of(survivor), decided).each().containsKey(survivor) ? survivor : client;
        List<PublishedEvent> taken = events.of(sights.each().keySet()).values().stream()
                .flatMap(List::stream)
                .toList();
        SeenRoute seen = SeenRoute.of(caller, client, mergedInto, sights, taken);
        Beside.Seen recorded = beside.of(client, decided.get(client), taken, seen.route());
        return new PathwayView(directory.names(seen.services()), recorded, clock.instant()).answer(seen);
    }

    private static Set<UUID> with(UUID survivor, Set<UUID> records) {
        Set<UUID> all = new HashSet<>(records);
        all.add(survivor);
        return all;
    }
}
