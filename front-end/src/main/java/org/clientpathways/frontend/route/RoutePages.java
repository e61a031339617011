package org.clientpathways.frontend.route;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.PathwayApi;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.client.ClientReferrals;
import org.clientpathways.frontend.layout.Pages;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The page of a client's route: a picture, and the same in words and in a table. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/route")
public class RoutePages {

    private static final String ENTERED_IN_ERROR = "entered-in-error";

    private final ReferralApi referrals;
    private final ClientReferrals referralsOf;
    private final PathwayApi pathways;
    private final Clock clock;

    RoutePages(
            @RestClient ReferralApi referrals,
            ClientReferrals referralsOf,
            @RestClient PathwayApi pathways,
            Clock clock) {
        this.referrals = referrals;
        this.referralsOf = referralsOf;
        this.pathways = pathways;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param behind whether a referral has moved on and the route does not show it yet
     */
    @CheckedTemplate(basePath = "route", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RoutePage(
            Client client,
            Route route,
            Picture picture,
            List<Story> stories,
            List<RouteRow> rows,
            List<Told> told,
            boolean behind)
            implements TemplateInstance {}

    @GET
    public Response route(@PathParam("id") UUID id) {
        Client client = referrals.client(id).getEntity();
        List<Referral> known = referralsOf.of(id);
        Route route = read(id);
        return Pages.show(new RoutePage(
                client,
                route,
                route.isEmpty() ? null : Picture.of(route, clock.instant()),
                Story.of(route),
                RouteRow.of(route),
                Told.of(route),
                known.stream().anyMatch(referral -> isBehind(route, referral))));
    }

    /** The route; an empty one where no event of the client has arrived there yet. */
    private Route read(UUID id) {
        try {
            return pathways.route(id);
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                return Route.empty(id);
            }
            throw problem;
        }
    }

    private static boolean isBehind(Route route, Referral referral) {
        boolean shown = route.steps().stream()
                .anyMatch(
                        step -> step.id().equals(referral.id()) && step.status().equals(referral.status()));
        boolean counts = !referral.isDraft() && referral.sentAt() != null;
        return referral.status().equals(ENTERED_IN_ERROR)
                ? route.steps().stream().anyMatch(step -> step.id().equals(referral.id()))
                : counts && !shown;
    }
}
