package org.clientpathways.frontend.disclosure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Disclosure;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.SharingApi;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who has seen what of a client, when and why; for the client's key workers and the governance officer. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/disclosures")
public class DisclosurePages {

    private static final int PAGE = 50;

    private final ReferralApi referrals;
    private final SharingApi sharing;
    private final Directory directory;
    private final Viewer viewer;
    private final Clock clock;

    DisclosurePages(
            @RestClient ReferralApi referrals,
            @RestClient SharingApi sharing,
            Directory directory,
            Viewer viewer,
            Clock clock) {
        this.referrals = referrals;
        this.sharing = sharing;
        this.directory = directory;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param name the client's name; empty for those whose account may not see it
     * @param worker whether the viewer may open the client's page
     * @param later whether it shows a page after the first
     */
    @CheckedTemplate(basePath = "disclosure", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DisclosuresPage(
            UUID client,
            String name,
            boolean worker,
            boolean later,
            List<DisclosureRow> rows,
            String next,
            LocalDate today)
            implements TemplateInstance {}

    @GET
    public Response seen(@PathParam("id") UUID client, @QueryParam("after") String after) {
        viewer.mustBe(Viewer.KEY_WORKER, Viewer.GOVERNANCE);
        Items<Disclosure> page = sharing.disclosures(client, PAGE, after);
        boolean worker = viewer.isKeyWorker();
        return Pages.show(new DisclosuresPage(
                client,
                worker ? referrals.client(client).getEntity().name() : "",
                worker,
                after != null,
                page.items().stream().map(this::row).toList(),
                page.next(),
                LocalDate.now(clock)));
    }

    private DisclosureRow row(Disclosure one) {
        String agency = directory.agencyName(one.agency());
        return new DisclosureRow(one, one.name() == null ? "Someone at " + agency : one.name() + ", " + agency);
    }
}
