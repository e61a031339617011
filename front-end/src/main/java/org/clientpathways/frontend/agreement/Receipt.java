package org.clientpathways.frontend.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.SharingApi;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the client takes home of an agreement: a page to print, and the same for machines. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/agreements/{agreement:[0-9a-fA-F-]{36}}")
public class Receipt {

    private final ReferralApi referrals;
    private final SharingApi sharing;
    private final AgreementRows rows;
    private final Directory directory;
    private final Viewer viewer;
    private final Clock clock;

    Receipt(
            @RestClient ReferralApi referrals,
            @RestClient SharingApi sharing,
            AgreementRows rows,
            Directory directory,
            Viewer viewer,
            Clock clock) {
        this.referrals = referrals;
        this.sharing = sharing;
        this.rows = rows;
        this.directory = directory;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param recordedBy the name of the agency that recorded the agreement
     */
    @CheckedTemplate(basePath = "agreement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReceiptPage(UUID client, String name, AgreementRow row, String status, String recordedBy, LocalDate today)
            implements TemplateInstance {}

    @GET
    @Path("receipt")
    public Response receipt(@PathParam("id") UUID client, @PathParam("agreement") UUID id) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Agreement agreement = rows.read(client, id).getEntity();
        AgreementRow row = rows.row(agreement);
        LocalDate today = LocalDate.now(clock);
        return Pages.show(new ReceiptPage(
                client,
                referrals.client(client).getEntity().name(),
                row,
                row.status(today),
                directory.agencyName(agreement.recordedBy()),
                today));
    }

    /** The receipt for machines, to be saved as a file whose name tells nothing of the client. */
    @GET
    @Path("receipt.json")
    public Response file(@PathParam("id") UUID client, @PathParam("agreement") UUID id) {
        viewer.mustBe(Viewer.KEY_WORKER);
        rows.read(client, id);
        return Response.ok(sharing.receipt(id), MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"agreement-receipt.json\"")
                .build();
    }
}
