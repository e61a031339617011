package org.clientpathways.frontend.session;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.clientpathways.frontend.layout.Pages;

/** Leads from an address that people guess to the page that has another one. */
@Path("/")
public class GuessedAddresses {

    private final Viewer viewer;

    GuessedAddresses(Viewer viewer) {
        this.viewer = viewer;
    }

    @GET
    @Path("{guess:waiting-lists?}")
    public Response waitingLists() {
        return Pages.goTo("/waiting");
    }

    @GET
    @Path("handover")
    public Response handovers() {
        return Pages.goTo("/handovers");
    }

    @GET
    @Path("signpost")
    public Response signposts() {
        return Pages.goTo("/signposts");
    }

    @GET
    @Path("{guess:templates|plan-template}")
    public Response planTemplates() {
        return Pages.goTo("/plan-templates");
    }

    @GET
    @Path("{guess:subscription|subscribe|webhooks?}")
    public Response subscriptions() {
        return Pages.goTo("/subscriptions");
    }

    @GET
    @Path("{guess:caseloads?}")
    public Response caseload() {
        return Pages.goTo(viewer.isKeyWorker() ? "/clients" : "/team");
    }

    @GET
    @Path("referrals")
    public Response referrals() {
        return Pages.goTo(viewer.isServiceWorker() ? "/inbox" : "/sent");
    }
}
