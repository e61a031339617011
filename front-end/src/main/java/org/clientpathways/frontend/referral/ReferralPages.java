package org.clientpathways.frontend.referral;

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
import org.clientpathways.frontend.api.Milestone;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The page of one referral, for both sides: what it says, what may be done now, and what was done. */
@Path("/referrals/{id:[0-9a-fA-F-]{36}}")
public class ReferralPages {

    private final ReferralApi referrals;
    private final History history;
    private final Survivors survivors;
    private final Viewer viewer;
    private final Clock clock;

    ReferralPages(@RestClient ReferralApi referrals, History history, Survivors survivors, Viewer viewer, Clock clock) {
        this.referrals = referrals;
        this.history = history;
        this.survivors = survivors;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param survivor the record to go on with, where the client's was merged; null where it was not
     * @param agency the alias of the viewer's agency
     */
    @CheckedTemplate(basePath = "referral", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReferralPage(
            Referral referral, UUID survivor, String agency, List<History.Entry> history, Instant now, String banner)
            implements TemplateInstance {}

    /** The confirmation that a referral was sent. */
    @CheckedTemplate(basePath = "referral", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SentPage(Referral referral) implements TemplateInstance {}

    @GET
    public Response referral(@PathParam("id") UUID id, @QueryParam("done") String done) {
        Referral referral = referrals.referral(id).getEntity();
        List<Milestone> milestones = referrals.history(id).items();
        return Pages.show(new ReferralPage(
                referral,
                survivors.of(referral),
                viewer.agency(),
                history.of(referral, milestones),
                clock.instant(),
                Banner.words(done)));
    }

    @GET
    @Path("sent")
    public Response sent(@PathParam("id") UUID id) {
        return Pages.show(new SentPage(referrals.referral(id).getEntity()));
    }
}
