package org.clientpathways.frontend.route;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.client.ClientReferrals;
import org.clientpathways.frontend.client.ClientRoute;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of a client's route: a picture, and the same in words and in a table. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/route")
public class RoutePages {

    private static final String ENTERED_IN_ERROR = "entered-in-error";

    private final ReferralApi referrals;
    private final ClientReferrals referralsOf;
    private final ClientRoute routes;
    private final Directory directory;
    private final Viewer viewer;
    private final Clock clock;

    RoutePages(
            @RestClient ReferralApi referrals,
            ClientReferrals referralsOf,
            ClientRoute routes,
            Directory directory,
            Viewer viewer,
            Clock clock) {
        this.referrals = referrals;
        this.referralsOf = referralsOf;
        this.routes = routes;
        this.directory = directory;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param part which part of the route is shown; null where all of it is
     * @param banner what was just done; empty where nothing was
     * @param behind whether a referral has moved on and the route does not show it yet
     */
    @CheckedTemplate(basePath = "route", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RoutePage(
            Client client,
            Route route,
            Part part,
            Instant now,
            String banner,
            Picture picture,
            List<Story> stories,
            List<RouteRow> rows,
            List<Told> told,
            boolean behind)
            implements TemplateInstance {}

    @GET
    public Response route(@PathParam("id") UUID id, @QueryParam("done") String done) {
        RestResponse<Client> read = referrals.client(id);
        List<Referral> known = referralsOf.of(id);
        Route route = routes.arrived(id);
        return Pages.show(new RoutePage(
                read.getEntity(),
                route,
                route.isPartial() ? part(read) : null,
                clock.instant(),
                Banner.words(done),
                route.isEmpty() ? null : Picture.of(route, clock.instant()),
                Story.of(route),
                RouteRow.of(route),
                Told.of(route),
                known.stream().anyMatch(referral -> isBehind(route, referral))));
    }

    /** Who is a key worker of an agency that holds the record may ask the client: only those are told its version. */
    private Part part(RestResponse<Client> read) {
        return new Part(
                viewer.agency(),
                directory.agencyName(viewer.agency()),
                viewer.isKeyWorker(),
                viewer.isServiceWorker(),
                viewer.isKeyWorker()
                        && read.getHeaderString("ETag") != null
                        && read.getEntity().mergedInto() == null);
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
