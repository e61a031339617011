package org.clientpathways.notification.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.disclosure.DisclosureAnswer;
import org.clientpathways.groundwork.disclosure.DisclosureQuestion;
import org.clientpathways.groundwork.problem.Problem;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks referral-service, which keeps the agreements and logs what is disclosed, before clients are named; one call a
 * request, however many they are.
 */
@ApplicationScoped
public class Disclosures {

    /** The most clients that one question may name. */
    public static final int MOST_CLIENTS = 1000;

    private final DisclosureApi api;

    Disclosures(@RestClient DisclosureApi api) {
        this.api = api;
    }

    /**
     * Of these clients, those that the caller's agency works with; the others do not exist for it.
     *
     * @param through the request that names the clients, as a template without their ids
     * @param clients at most {@link #MOST_CLIENTS}
     * @throws Problem 503 when there is no answer: no answer means no
     */
    public Set<UUID> related(Caller caller, String through, Set<UUID> clients) {
        if (clients.isEmpty()) {
            return Set.of();
        }
        return DisclosureAnswer.to(() -> api.decide(DisclosureQuestion.ofRoutes(caller, through, clients)))
                .items()
                .stream()
                .filter(DisclosureAnswer.Told::related)
                .map(DisclosureAnswer.Told::clientId)
                .filter(clients::contains)
                .collect(Collectors.toSet());
    }
}
