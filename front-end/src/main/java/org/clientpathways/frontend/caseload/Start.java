package org.clientpathways.frontend.caseload;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.clientpathways.frontend.alerts.AlertList;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.merging.Undecided;
import org.clientpathways.frontend.override.OverrideRows;
import org.clientpathways.frontend.session.Viewer;
import org.clientpathways.frontend.subscriptions.SubscriptionList;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The first page: what waits for whoever is signed in. */
@Path("/")
public class Start {

    private static final int UNANSWERED_SHOWN = 10;
    private static final int ALERTS_SHOWN = 5;

    private final AlertList alerts;
    private final Caseload caseload;
    private final OverrideRows overrides;
    private final Undecided undecided;
    private final Offered offered;
    private final SubscriptionList subscriptions;
    private final ReferralApi referrals;
    private final Directory directory;
    private final Viewer viewer;
    private final Clock clock;

    Start(
            AlertList alerts,
            Caseload caseload,
            OverrideRows overrides,
            Undecided undecided,
            Offered offered,
            SubscriptionList subscriptions,
            @RestClient ReferralApi referrals,
            Directory directory,
            Viewer viewer,
            Clock clock) {
        this.alerts = alerts;
        this.caseload = caseload;
        this.overrides = overrides;
        this.undecided = undecided;
        this.offered = offered;
        this.subscriptions = subscriptions;
        this.referrals = referrals;
        this.directory = directory;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * For key workers, service workers, governance officers and those who look after subscriptions; each sees their part. A
     * manager who is none of them begins at the bottlenecks.
     */
    @CheckedTemplate(basePath = "caseload", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StartPage(
            String agency,
            AlertList.View alerts,
            Offered.View offered,
            Caseload.View caseload,
            FindForm find,
            List<Referral> unanswered,
            boolean more,
            OverrideRows.Waiting review,
            Undecided.Waiting linkages,
            SubscriptionList.Counted subscriptions,
            Instant now)
            implements TemplateInstance {}

    /** For everyone else, who can sign in and see that nothing is here for them yet. */
    @CheckedTemplate(basePath = "caseload", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NothingYetPage(String agency) implements TemplateInstance {}

    @GET
    public Response start() {
        boolean hasWork =
                viewer.isKeyWorker() || viewer.isServiceWorker() || viewer.isGovernance() || viewer.isSubscriber();
        if (!hasWork && viewer.isManager()) {
            return Pages.goTo("/bottlenecks");
        }
        String agency = directory.agencyName(viewer.agency());
        if (!hasWork) {
            return Pages.show(new NothingYetPage(agency));
        }
        Caseload.View mine = viewer.isKeyWorker() ? caseload.mine(null) : null;
        List<Referral> unanswered = viewer.isServiceWorker() ? unanswered() : null;
        boolean more = unanswered != null && unanswered.size() > UNANSWERED_SHOWN;
        return Pages.show(new StartPage(
                agency,
                viewer.isKeyWorker() ? alerts.first(ALERTS_SHOWN) : null,
                viewer.isKeyWorker() ? offered.toMyAgency() : Offered.View.NONE,
                mine,
                FindForm.empty(),
                more ? unanswered.subList(0, UNANSWERED_SHOWN) : unanswered,
                more,
                viewer.isGovernance() ? overrides.waiting() : null,
                viewer.isGovernance() ? undecided.waiting() : null,
                viewer.isSubscriber() ? subscriptions.counted() : null,
                clock.instant()));
    }

    private List<Referral> unanswered() {
        return referrals
                .referrals("received", "sent", null, UNANSWERED_SHOWN + 1, null)
                .items();
    }
}
