package org.clientpathways.pathway.projection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.route.Alias;
import org.clientpathways.pathway.route.KeyWorker;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Signpost;

/**
 * What the tables say of one client.
 *
 * @param id the client
 * @param route the client's route
 * @param keyWorker who is the client's key worker
 * @param signposts the services that the client was told about
 * @param mergedInto the record that this one stands for; none while it stands for itself
 */
public record ProjectedClient(UUID id, Route route, KeyWorker keyWorker, List<Signpost> signposts, UUID mergedInto) {

    /** What follows from all the events taken about this client. */
    public static ProjectedClient of(UUID id, Collection<PublishedEvent> events) {
        return new ProjectedClient(
                id, Route.of(events), KeyWorker.of(events), Signpost.of(events), Alias.of(id, events));
    }
}
