package org.clientpathways.frontend.client;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.agreement.AgreementRows;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.override.OverrideRows;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of one client: who they are, what they agreed to, and their referrals. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}")
public class ClientPages {

    private final ReferralApi referrals;
    private final ClientReferrals referralsOf;
    private final AgreementRows agreements;
    private final OverrideRows overrides;
    private final Directory directory;
    private final Viewer viewer;
    private final Clock clock;

    ClientPages(
            @RestClient ReferralApi referrals,
            ClientReferrals referralsOf,
            AgreementRows agreements,
            OverrideRows overrides,
            Directory directory,
            Viewer viewer,
            Clock clock) {
        this.referrals = referrals;
        this.referralsOf = referralsOf;
        this.agreements = agreements;
        this.overrides = overrides;
        this.directory = directory;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param keyWorkerAgency the name of the key worker's agency; empty where there is no key worker
     * @param mine whether the viewer is a key worker of an agency that holds the record, who may change, agree and refer
     * @param sharing what is shared about the client; null for those who may not change it
     * @param banner what was just done; empty where nothing was
     */
    @CheckedTemplate(basePath = "client", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ClientPage(
            Client client,
            String keyWorkerAgency,
            LocalDate today,
            Instant now,
            boolean mine,
            Sharing sharing,
            List<Referral> referrals,
            String banner)
            implements TemplateInstance {}

    @GET
    public Response client(@PathParam("id") UUID id, @QueryParam("done") String done) {
        RestResponse<Client> read = referrals.client(id);
        Client client = read.getEntity();
        boolean mine = viewer.isKeyWorker() && isHeld(read);
        return Pages.show(new ClientPage(
                client,
                client.keyWorker() == null
                        ? ""
                        : directory.agencyName(client.keyWorker().agency()),
                LocalDate.now(clock),
                clock.instant(),
                mine,
                mine ? new Sharing(id, agreements.of(id), overrides.of(id)) : null,
                referralsOf.of(id),
                Banner.words(done)));
    }

    /** Whether the viewer's agency holds the record: only then does the service tell its version. */
    private static boolean isHeld(RestResponse<Client> read) {
        return read.getHeaderString("ETag") != null;
    }
}
