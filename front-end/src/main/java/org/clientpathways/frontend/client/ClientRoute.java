package org.clientpathways.frontend.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.PathwayApi;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.Route;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads the route of a client; whom the viewer may not know of is not there. */
@ApplicationScoped
public class ClientRoute {

    private final ReferralApi referrals;
    private final PathwayApi pathways;

    ClientRoute(@RestClient ReferralApi referrals, @RestClient PathwayApi pathways) {
        this.referrals = referrals;
        this.pathways = pathways;
    }

    /** The route of a client of whom the viewer may know; 404 for all others. */
    public Route of(UUID client) {
        referrals.client(client);
        return arrived(client);
    }

    /** The route of a client who was read already; an empty one where no event of theirs has arrived there yet. */
    public Route arrived(UUID client) {
        try {
            return pathways.route(client);
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                return Route.empty(client);
            }
            throw problem;
        }
    }
}
