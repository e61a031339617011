package org.clientpathways.frontend.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;

/** After a client stopped sharing: the open referrals that relied on what they had agreed to, and what to do next. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/after-stopping")
public class AfterStopping {

    private final ReliedOn reliedOn;
    private final Viewer viewer;

    AfterStopping(ReliedOn reliedOn, Viewer viewer) {
        this.reliedOn = reliedOn;
        this.viewer = viewer;
    }

    /**
     * The page.
     *
     * @param referrals those still open; null where they cannot be told at the moment
     */
    @CheckedTemplate(basePath = "agreement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AfterStoppingPage(UUID client, List<Referral> referrals, String banner) implements TemplateInstance {}

    /** The page's address once these agreements were changed. */
    static String path(UUID client, String done, List<UUID> agreements) {
        return "/clients/" + client + "/after-stopping?done=" + done
                + agreements.stream().map(id -> "&agreement=" + id).collect(Collectors.joining());
    }

    @GET
    public Response next(
            @PathParam("id") UUID client,
            @QueryParam("agreement") List<UUID> agreements,
            @QueryParam("done") String done) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return Pages.show(new AfterStoppingPage(client, reliedOn.all(client, agreements), Banner.words(done)));
    }
}
