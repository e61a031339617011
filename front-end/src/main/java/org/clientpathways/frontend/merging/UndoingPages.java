package org.clientpathways.frontend.merging;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.MergingApi;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Undoes a merge, after saying what that means. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/unmerge/{merged:[0-9a-fA-F-]{36}}")
public class UndoingPages {

    private final ReferralApi referrals;
    private final MergingApi merging;
    private final Viewer viewer;

    UndoingPages(@RestClient ReferralApi referrals, @RestClient MergingApi merging, Viewer viewer) {
        this.referrals = referrals;
        this.merging = merging;
        this.viewer = viewer;
    }

    /** The page that says what undoing means, and asks. */
    @CheckedTemplate(basePath = "merging", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UnmergePage(Client survivor, Client merged, boolean gone) implements TemplateInstance {}

    @GET
    public Response ask(@PathParam("id") UUID survivor, @PathParam("merged") UUID merged) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return show(200, survivor, merged);
    }

    @POST
    public Response undo(@PathParam("id") UUID survivor, @PathParam("merged") UUID merged) {
        viewer.mustBe(Viewer.KEY_WORKER);
        try {
            merging.unmerge(survivor, Map.of("merged", merged));
            return Pages.goTo("/clients/" + merged + "?done=unmerged");
        } catch (ApiProblem problem) {
            if (problem.is("not-merged")) {
                return show(409, survivor, merged);
            }
            throw problem;
        }
    }

    private Response show(int status, UUID survivor, UUID merged) {
        Client gone = referrals.client(merged).getEntity();
        return Pages.show(
                status, new UnmergePage(referrals.client(survivor).getEntity(), gone, gone.mergedInto() == null));
    }
}
