package org.clientpathways.pathway.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.disclosure.DisclosureAnswer;
import org.clientpathways.groundwork.disclosure.DisclosureQuestion;
import org.clientpathways.groundwork.problem.Problem;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks referral-service, which keeps the agreements, before anything is shown; one call a request, however many clients
 * it names, and another where records stand for each other. What is asked about is written down there as told, so nothing
 * is asked about that is not shown.
 */
@ApplicationScoped
public class Disclosures {

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
        DisclosureAnswer answer =
                DisclosureAnswer.to(() -> api.decide(DisclosureQuestion.ofRoutes(caller, through, clients)));
        Set<UUID> staffOf = answer.staffOf() == null ? Set.of() : answer.staffOf();
        Map<UUID, RouteSight> sights = new HashMap<>();
        for (DisclosureAnswer.Told told : answer.items()) {
            boolean whole = told.permitted().stream().anyMatch(Disclosures::isWholeRoute);
            if (clients.contains(told.clientId()) && (whole || told.related())) {
                sights.put(told.clientId(), new RouteSight(whole, told.held(), caller, staffOf));
            }
        }
        return sights;
    }

    /**
     * As {@link #ask}, of clients and of the other records of the same person: of those only where the caller's agency holds
     * the client's record, as to all others each record stands for itself.
     *
     * @param records for each client the person's records; it may be among them
     */
    public Map<UUID, RouteSight> askOfAll(Caller caller, String through, Map<UUID, Set<UUID>> records) {
        Map<UUID, RouteSight> sights = new HashMap<>(ask(caller, through, records.keySet()));
        Set<UUID> others = records.entrySet().stream()
                .filter(one -> sights.containsKey(one.getKey())
                        && sights.get(one.getKey()).holder())
                .flatMap(one -> one.getValue().stream())
                .filter(record -> !records.containsKey(record))
                .collect(Collectors.toSet());
        sights.putAll(ask(caller, through, others));
        return sights;
    }

    private static boolean isWholeRoute(DisclosureAnswer.Permitted one) {
        return one.category() == Category.ROUTE
                && one.basis() != null
                && BEYOND_THE_OWN_RECORD.contains(one.basis().kind());
    }
}
