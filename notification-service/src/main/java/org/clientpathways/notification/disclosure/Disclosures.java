package org.clientpathways.notification.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.notification.disclosure.DisclosureApi.Told;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks referral-service, which keeps the agreements and logs what is disclosed, before clients are named; one call a
 * request, however many they are.
 */
@ApplicationScoped
public class Disclosures {

    /** The most clients that one question may name. */
    public static final int MOST_CLIENTS = 1000;

    private static final Logger LOG = Logger.getLogger(Disclosures.class);

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
        return decide(caller, through, clients).items().stream()
                .filter(Told::related)
                .map(Told::clientId)
                .filter(clients::contains)
                .collect(Collectors.toSet());
    }

    private DisclosureApi.Answer decide(Caller caller, String through, Set<UUID> clients) {
        try {
            DisclosureApi.Answer answer = api.decide(new DisclosureApi.Question(
                    caller.agency(),
                    caller.account(),
                    caller.has(Roles.SERVICE_WORKER),
                    Purpose.COORDINATION,
                    clients,
                    Set.of(Category.ROUTE),
                    through));
            if (answer != null && answer.items() != null) {
                return answer;
            }
            LOG.warn("referral-service answered a question about disclosures with nothing");
        } catch (RuntimeException noAnswer) {
            LOG.warnf("referral-service did not answer a question about disclosures: %s", noAnswer);
        }
        throw new Problem(
                503,
                "unavailable",
                "Not available just now",
                "What you may see cannot be decided just now. Try again in a moment.");
    }
}
