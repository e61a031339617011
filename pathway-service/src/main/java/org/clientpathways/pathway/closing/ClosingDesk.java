package org.clientpathways.pathway.closing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.clientpathways.contracts.event.PathwayClosed;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.pathway.plan.PlanFollowing;
import org.clientpathways.pathway.projection.Pathways;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Step;
import org.clientpathways.pathway.sight.SeenRoute;
import org.clientpathways.pathway.sight.SeenRoutes;

/** Where the key worker closes a client's route, and where it is seen that they did. */
@ApplicationScoped
public class ClosingDesk {

    private final Closings closings;
    private final PlanFollowing plans;
    private final SeenRoutes routes;
    private final Pathways pathways;
    private final Journal journal;
    private final Clock clock;

    ClosingDesk(
            Closings closings,
            PlanFollowing plans,
            SeenRoutes routes,
            Pathways pathways,
            Journal journal,
            Clock clock) {
        this.closings = closings;
        this.plans = plans;
        this.routes = routes;
        this.pathways = pathways;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Closes a client's route, and ends their plan.
     *
     * @throws Problem 404 where the client does not exist for the caller, 403 for all but the key worker, 409 while a referral
     *     that the key worker may know of is open, where the route is closed, or where the record was merged into another
     */
    ClosingView close(Caller caller, UUID client, NewClosing request) {
        SeenRoute seen = routes.withSurvivor(caller, "POST /pathways/{clientId}/close", client)
                .toBegin();
        raise(open(seen.route()));
        return QuarkusTransaction.requiringNew().call(() -> {
            pathways.lock(new TreeSet<>(List.of(client)));
            raise(closed(client, seen.route()));
            Closing closing =
                    new Closing(client, caller.agency(), request.outcome(), request.planned(), clock.instant());
            closings.add(closing, caller);
            journal.append(
                    client.toString(),
                    client.toString(),
                    closing.closedAt(),
                    new PathwayClosed(
                            client, closing.agency(), closing.outcome(), closing.planned(), closing.closedAt()));
            plans.closed(client, closing.closedAt());
            return ClosingView.of(closing);
        });
    }

    /** How the client's route was closed, where this reader may know it; null where not, or where it is not closed. */
    public ClosingView of(SeenRoute seen) {
        return closings.latest(seen.client())
                .filter(closing -> seen.sight().showsWorkOf(closing.agency()) && closing.stands(seen.route()))
                .map(ClosingView::of)
                .orElse(null);
    }

    /** Whether the caller may close the client's route now. */
    public boolean mayClose(SeenRoute seen) {
        return seen.notToBegin().isEmpty()
                && open(seen.route()).isEmpty()
                && closed(seen.client(), seen.route()).isEmpty();
    }

    private static Optional<Problem> open(Route route) {
        long open = route.steps().stream().filter(Step::isOpen).count();
        return open == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                                409,
                                "referrals-open",
                                "Referrals are still open",
                                open + (open == 1 ? " referral is" : " referrals are")
                                        + " still open. Wait until they end, or withdraw them, and close the pathway"
                                        + " then.")
                        .with("open", open));
    }

    private Optional<Problem> closed(UUID client, Route route) {
        return closings.latest(client)
                .filter(closing -> closing.stands(route))
                .map(closing -> new Problem(
                        409,
                        "already-closed",
                        "The pathway is closed",
                        "There is nothing to close. A new referral opens the pathway again."));
    }

    private static void raise(Optional<Problem> problem) {
        if (problem.isPresent()) {
            throw problem.get();
        }
    }
}
