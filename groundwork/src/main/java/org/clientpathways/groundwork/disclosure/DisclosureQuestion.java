package org.clientpathways.groundwork.disclosure;

import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;

/**
 * What a service asks referral-service before it names clients: who asks, as what, what for, about whom, which categories,
 * and through which request, as a template without ids.
 */
public record DisclosureQuestion(
        String agency,
        UUID account,
        boolean serviceWorker,
        Purpose purpose,
        Set<UUID> clients,
        Set<Category> categories,
        String through) {

    /** Whether the caller may see these clients' routes, to coordinate their help. */
    public static DisclosureQuestion ofRoutes(Caller caller, String through, Set<UUID> clients) {
        return new DisclosureQuestion(
                caller.agency(),
                caller.account(),
                caller.has(Roles.SERVICE_WORKER),
                Purpose.COORDINATION,
                clients,
                Set.of(Category.ROUTE),
                through);
    }
}
