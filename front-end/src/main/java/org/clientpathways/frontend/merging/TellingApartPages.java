package org.clientpathways.frontend.merging;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.clientpathways.frontend.api.MergingApi;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Keeps that two clients who look like one person are two, and takes that back. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/same-person/{other:[0-9a-fA-F-]{36}}")
public class TellingApartPages {

    private final MergingApi merging;
    private final Viewer viewer;

    TellingApartPages(@RestClient MergingApi merging, Viewer viewer) {
        this.merging = merging;
        this.viewer = viewer;
    }

    @POST
    @Path("two-people")
    public Response tellApart(@PathParam("id") UUID client, @PathParam("other") UUID other) {
        viewer.mustBe(Viewer.KEY_WORKER);
        merging.tellApart(client, other);
        return Pages.goTo("/clients/" + client + "?done=told-apart");
    }

    @POST
    @Path("take-back")
    public Response takeBack(@PathParam("id") UUID client, @PathParam("other") UUID other) {
        viewer.mustBe(Viewer.KEY_WORKER);
        merging.takeBackTellingApart(client, other);
        return Pages.goTo("/clients/" + client + "/same-person/" + other + "?done=maybe-same");
    }
}
