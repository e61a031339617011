package org.clientpathways.notification.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What referral-service decides about disclosures, asked with this service's own account. */
@RegisterRestClient(configKey = "referral-service")
@OidcClientFilter
@Path("/disclosures")
interface DisclosureApi {

    @POST
    Answer decide(Question question);

    /** Who asks, as what, what for, about whom, which categories, and through which request of this service. */
    record Question(
            String agency,
            UUID account,
            boolean serviceWorker,
            Purpose purpose,
            Set<UUID> clients,
            Set<Category> categories,
            String through) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Told> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(UUID clientId, boolean related) {}
}
