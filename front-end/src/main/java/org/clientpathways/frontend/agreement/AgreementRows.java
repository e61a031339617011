package org.clientpathways.frontend.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.layout.Directory;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads agreements with the names of those they let see something. */
@ApplicationScoped
public class AgreementRows {

    private final ReferralApi referrals;
    private final Directory directory;

    AgreementRows(@RestClient ReferralApi referrals, Directory directory) {
        this.referrals = referrals;
        this.directory = directory;
    }

    /** What a client agreed to, the newest first. */
    public List<AgreementRow> of(UUID client) {
        return referrals.agreements(client, Items.MOST).items().stream()
                .map(this::row)
                .toList();
    }

    /**
     * One agreement of a client with its version.
     *
     * @throws NotFoundException when it is another client's
     */
    RestResponse<Agreement> read(UUID client, UUID id) {
        RestResponse<Agreement> read = referrals.agreement(id);
        if (!client.equals(read.getEntity().clientId())) {
            throw new NotFoundException();
        }
        return read;
    }

    AgreementRow row(Agreement agreement) {
        return new AgreementRow(
                agreement,
                agreement.recipients().stream()
                        .map(one -> new AgreementRow.Named(one, directory.nameOf(one)))
                        .toList());
    }
}
