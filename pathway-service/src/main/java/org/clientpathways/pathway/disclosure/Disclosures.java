package org.clientpathways.pathway.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.pathway.disclosure.DisclosureApi.Told;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks referral-service, which keeps the agreements, before anything is shown; one call a request, however many clients
 * it names.
 */
@ApplicationScoped
public class Disclosures {

    private static final Logger LOG = Logger.getLogger(Disclosures.class);

    private final DisclosureApi api;

    Disclosures(@RestClient DisclosureApi api) {
        this.api = api;
    }

    /**
     * How much of each client's route the caller's agency may see. A client that does not exist for the agency is not in
     * the answer.
     *
     * @throws Problem 503 when there is no answer: no answer means no
     */
    public Map<UUID, RouteSight> ask(Caller caller, Set<UUID> clients) {
        if (clients.isEmpty()) {
            return Map.of();
        }
        Map<UUID, RouteSight> sights = new HashMap<>();
        for (Told told : decide(caller, clients).items()) {
            boolean whole = told.permitted().stream().anyMatch(one -> one.category() == Category.ROUTE);
            if (told.related() && clients.contains(told.clientId())) {
                sights.put(told.clientId(), whole ? RouteSight.WHOLE : RouteSight.OWN_STEPS);
            }
        }
        return sights;
    }

    private DisclosureApi.Answer decide(Caller caller, Set<UUID> clients) {
        try {
            DisclosureApi.Answer answer = api.decide(new DisclosureApi.Question(
                    caller.agency(), caller.account(), Purpose.COORDINATION, clients, Set.of(Category.ROUTE)));
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
