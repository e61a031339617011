package org.clientpathways.frontend.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.layout.Directory;
import org.eclipse.microprofile.rest.client.inject.RestClient;

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
        return referrals.agreements(client).items().stream().map(this::row).toList();
    }

    AgreementRow row(Agreement agreement) {
        return new AgreementRow(
                agreement, agreement.recipients().stream().map(this::name).toList());
    }

    private String name(Agreement.Recipient recipient) {
        if (recipient.service() == null) {
            return "Everyone at " + directory.agencyName(recipient.agency());
        }
        Service service = directory.service(recipient.service());
        return "The staff of " + service.name() + " (" + service.agency().shown() + ")";
    }
}
