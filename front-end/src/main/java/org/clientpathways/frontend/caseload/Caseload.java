package org.clientpathways.frontend.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.OpenRoute;
import org.clientpathways.frontend.api.PathwayApi;
import org.clientpathways.frontend.api.ReferralApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A key worker's clients with how far each has come: names from one service, waits from the other. */
@ApplicationScoped
class Caseload {

    private static final int PAGE = 25;
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_PAGES_OF_WAITS = 10;

    private final ReferralApi referrals;
    private final PathwayApi pathways;

    Caseload(@RestClient ReferralApi referrals, @RestClient PathwayApi pathways) {
        this.referrals = referrals;
        this.pathways = pathways;
    }

    /**
     * One client of the caseload.
     *
     * @param route null where no referral was sent yet, or where waits cannot be told
     */
    record Row(Client client, OpenRoute route) {}

    /**
     * A page of the caseload.
     *
     * @param waitsKnown whether pathway-service answered; without it only names are shown
     */
    record View(List<Row> rows, String next, boolean waitsKnown) {}

    /** The viewer's own clients by family name, from the given cursor on. */
    View mine(String after) {
        Items<Client> clients = referrals.find(PAGE, after, Map.of("keyWorker", "me"));
        Map<UUID, OpenRoute> routes = new HashMap<>();
        boolean known = readRoutes(clients.items(), routes);
        List<Row> rows = clients.items().stream()
                .map(client -> new Row(client, routes.get(client.id())))
                .toList();
        return new View(rows, clients.next(), known);
    }

    private boolean readRoutes(List<Client> clients, Map<UUID, OpenRoute> routes) {
        try {
            String after = null;
            for (int page = 0; page < MOST_PAGES_OF_WAITS; page++) {
                Items<OpenRoute> read = pathways.caseload("me", MOST_AT_ONCE, after);
                read.items().forEach(route -> routes.put(route.clientId(), route));
                after = read.next();
                boolean all = clients.stream().allMatch(client -> routes.containsKey(client.id()));
                if (after == null || all) {
                    break;
                }
            }
            return true;
        } catch (ApiProblem | ProcessingException noAnswer) {
            return false;
        }
    }
}
