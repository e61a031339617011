package org.clientpathways.frontend.inbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.layout.Status;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The lists of referrals: those that reached the viewer's services, and those that the viewer's agency sent. */
@Path("/")
public class Lists {

    private static final int PAGE = 25;

    private final ReferralApi referrals;
    private final Viewer viewer;
    private final Clock clock;

    Lists(@RestClient ReferralApi referrals, Viewer viewer, Clock clock) {
        this.referrals = referrals;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** One of the two lists. */
    @CheckedTemplate(basePath = "inbox", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(
            String title,
            String path,
            boolean received,
            String chosen,
            List<Status> statuses,
            Items<Referral> referrals,
            Instant now)
            implements TemplateInstance {}

    @GET
    @Path("inbox")
    public Response received(@QueryParam("status") String status, @QueryParam("after") String after) {
        viewer.mustBe(Viewer.SERVICE_WORKER);
        return list("Referrals to you", "received", status, after);
    }

    @GET
    @Path("sent")
    public Response sent(@QueryParam("status") String status, @QueryParam("after") String after) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return list("Referrals that your agency sent", "sent", status, after);
    }

    private Response list(String title, String direction, String status, String after) {
        boolean received = direction.equals("received");
        String chosen = known(status);
        return Pages.show(new ListPage(
                title,
                received ? "/inbox" : "/sent",
                received,
                chosen,
                Arrays.stream(Status.values())
                        .filter(one -> !received || one != Status.DRAFT)
                        .toList(),
                referrals.referrals(direction, chosen.isEmpty() ? null : chosen, null, PAGE, after),
                clock.instant()));
    }

    private static String known(String status) {
        return Arrays.stream(Status.values())
                .map(Status::code)
                .filter(code -> code.equals(status))
                .findFirst()
                .orElse("");
    }
}
