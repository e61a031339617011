package org.clientpathways.frontend.layout;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.Agency;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Recipient;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.Service;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The names of agencies and services, asked at most once a page. */
@RequestScoped
public class Directory {

    private static final int MOST_AT_ONCE = 100;

    private final ReferralApi referrals;
    private final Map<UUID, Service> services = new HashMap<>();
    private List<Agency> agencies;

    Directory(@RestClient ReferralApi referrals) {
        this.referrals = referrals;
    }

    /** All agencies. */
    public List<Agency> agencies() {
        if (agencies == null) {
            agencies = referrals.agencies().items();
        }
        return agencies;
    }

    /** An agency's name; its alias where it has none. */
    public String agencyName(String alias) {
        return agencies().stream()
                .filter(agency -> agency.alias().equals(alias))
                .map(Agency::shown)
                .findFirst()
                .orElse(alias);
    }

    /**
     * A service.
     *
     * @throws ApiProblem 404 when there is none
     */
    public Service service(UUID id) {
        return services.computeIfAbsent(id, referrals::service);
    }

    /** Those whom information goes to, in words. */
    public String nameOf(Recipient recipient) {
        if (recipient.service() == null) {
            return "Everyone at " + agencyName(recipient.agency());
        }
        Service service = service(recipient.service());
        return "The staff of " + service.name() + " (" + service.agency().shown() + ")";
    }

    /** The services that an agency offers, at most a hundred. */
    public List<Service> servicesOf(String agency) {
        return referrals
                .services(null, null, null, null, agency, MOST_AT_ONCE, null)
                .items();
    }

    /** The services for a need, at most a hundred. */
    public List<Service> servicesFor(String need) {
        return referrals
                .services(need, null, null, null, null, MOST_AT_ONCE, null)
                .items();
    }
}
