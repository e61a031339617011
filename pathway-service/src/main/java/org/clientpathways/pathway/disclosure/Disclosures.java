package org.clientpathways.pathway.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
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

    /** On what the other services involved may be seen; an agency's own record holds only what it wrote itself. */
    private static final Set<String> BEYOND_THE_OWN_RECORD = Set.of("agreement", "override");

    private final DisclosureApi api;

    Disclosures(@RestClient DisclosureApi api) {
        this.api = api;
    }

    /**
     * How much of each client's route the caller may see. A client that does not exist for the caller's agency is not in the
     * answer.
     *
     * @param through the request that names the clients, as a template without their ids
     * @throws Problem 503 when there is no answer: no answer means no
     */
    public Map<UUID, RouteSight> ask(Caller caller, String through, Set<UUID> clients) {
        if (clients.isEmpty()) {
            return Map.of();
        }
        DisclosureApi.Answer answer = decide(caller, through, clients);
        Set<UUID> staffOf = answer.staffOf() == null ? Set.of() : answer.staffOf();
        Map<UUID, RouteSight> sights = new HashMap<>();
        for (Told told : answer.items()) {
            boolean whole = told.permitted().stream().anyMatch(Disclosures::isWholeRoute);
            if (clients.contains(told.clientId()) && (whole || told.related())) {
                sights.put(told.clientId(), new RouteSight(whole, caller, staffOf));
            }
        }
        return sights;
    }

    private static boolean isWholeRoute(DisclosureApi.Permitted one) {
        return one.category() == Category.ROUTE
                && one.basis() != null
                && BEYOND_THE_OWN_RECORD.contains(one.basis().kind());
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
