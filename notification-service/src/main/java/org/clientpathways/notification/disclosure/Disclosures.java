package org.clientpathways.notification.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Category;
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

    private static final Set<String> BEYOND_THE_OWN_RECORD = Set.of("agreement", "override");

    private final DisclosureApi api;

    Disclosures(@RestClient DisclosureApi api) {
        this.api = api;
    }

    /**
     * What the caller's agency may be told of these clients.
     *
     * @param through the request that names the clients, as a template without their ids
     * @param clients at most {@link #MOST_CLIENTS}
     * @throws Problem 503 when there is no answer: no answer means no
     */
    public Sight of(Caller caller, String through, Set<UUID> clients) {
        if (clients.isEmpty()) {
            return Sight.NOBODY;
        }
        DisclosureAnswer answer =
                DisclosureAnswer.to(() -> api.decide(DisclosureQuestion.ofRoutes(caller, through, clients)));
        return new Sight(
                those(answer, clients, DisclosureAnswer.Told::related),
                those(answer, clients, told -> told.related() && isGrantedTheRoute(told)));
    }

    private static Set<UUID> those(DisclosureAnswer answer, Set<UUID> clients, Predicate<DisclosureAnswer.Told> which) {
        return answer.items().stream()
                .filter(which)
                .map(DisclosureAnswer.Told::clientId)
                .filter(clients::contains)
                .collect(Collectors.toSet());
    }

    /** That the agency holds the record does not show it what others did. */
    private static boolean isGrantedTheRoute(DisclosureAnswer.Told told) {
        return told.permitted().stream()
                .anyMatch(one -> one.category() == Category.ROUTE
                        && BEYOND_THE_OWN_RECORD.contains(one.basis().kind()));
    }
}
