package org.clientpathways.referral.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.problem.Violation;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.directory.Service;
import org.clientpathways.referral.directory.Services;

/** Finds in the directory whom a request names. */
@ApplicationScoped
class NamedRecipients {

    private static final String UNKNOWN_SERVICE = "Name a service of the directory";
    private static final String UNKNOWN_AGENCY = "Name an agency of the directory";

    private final Agencies agencies;
    private final Services services;

    NamedRecipients(Agencies agencies, Services services) {
        this.agencies = agencies;
        this.services = services;
    }

    /**
     * The recipients that a new agreement names.
     *
     * @throws Problem 400 for one that is not in the directory
     */
    List<AgreementRecipient> of(NewAgreement terms) {
        List<AgreementRecipient> recipients = new ArrayList<>();
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < terms.recipients().size(); i++) {
            NewAgreement.NewRecipient named = terms.recipients().get(i);
            String agency = named.service() == null ? known(named.agency()) : agencyOf(named.service());
            if (agency != null) {
                recipients.add(new AgreementRecipient(agency, named.service()));
            } else if (named.service() != null) {
                unknown.add(new Violation("recipients[" + i + "].service", UNKNOWN_SERVICE));
            } else {
                unknown.add(new Violation("recipients[" + i + "].agency", UNKNOWN_AGENCY));
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.badRequest(unknown);
        }
        return recipients;
    }

    /**
     * The agency that a request to stop sharing is about.
     *
     * @throws Problem 400 when the directory does not have whom it names
     */
    String agencyOf(StopSharing request) {
        if (request.service() == null) {
            return Optional.ofNullable(known(request.agency()))
                    .orElseThrow(() -> Problem.badRequest("agency", UNKNOWN_AGENCY));
        }
        return Optional.ofNullable(agencyOf(request.service()))
                .orElseThrow(() -> Problem.badRequest("service", UNKNOWN_SERVICE));
    }

    private String known(String agency) {
        return agencies.findById(agency) == null ? null : agency;
    }

    private String agencyOf(UUID service) {
        return Optional.ofNullable(services.findById(service))
                .map(Service::agency)
                .orElse(null);
    }
}
