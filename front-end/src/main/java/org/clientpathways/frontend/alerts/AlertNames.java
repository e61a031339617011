package org.clientpathways.frontend.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.clientpathways.frontend.api.Alert;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.layout.Directory;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gives alerts, which hold ids alone, the names that the viewer may see. */
@ApplicationScoped
class AlertNames {

    private final ReferralApi referrals;
    private final Directory directory;

    AlertNames(@RestClient ReferralApi referrals, Directory directory) {
        this.referrals = referrals;
        this.directory = directory;
    }

    AlertRow row(Alert alert) {
        Referral referral = alert.referralId() == null
                ? null
                : orNone(() -> referrals.referral(alert.referralId()).getEntity());
        return new AlertRow(
                alert,
                client(alert, referral),
                referral == null
                        ? service(alert.serviceId(), "the service")
                        : referral.service().name(),
                service(alert.newServiceId(), "another service"),
                alert.newAgency() == null ? "another agency" : directory.agencyName(alert.newAgency()),
                alert.referralId() == null || referral != null);
    }

    private String client(Alert alert, Referral referral) {
        if (referral != null) {
            return referral.clientName();
        }
        Client client = orNone(() -> referrals.client(alert.clientId()).getEntity());
        return client == null ? null : client.name();
    }

    private String service(UUID id, String otherwise) {
        if (id == null) {
            return otherwise;
        }
        var service = orNone(() -> directory.service(id));
        return service == null ? otherwise : service.name();
    }

    private static <T> T orNone(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                return null;
            }
            throw problem;
        }
    }
}
