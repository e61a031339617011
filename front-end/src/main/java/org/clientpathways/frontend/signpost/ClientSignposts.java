package org.clientpathways.frontend.signpost;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Signpost;
import org.clientpathways.frontend.api.SignpostApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What one client was told about, for the part of their page that shows it. */
@Named
@RequestScoped
public class ClientSignposts {

    private final SignpostApi signposts;

    ClientSignposts(@RestClient SignpostApi signposts) {
        this.signposts = signposts;
    }

    /**
     * What the page shows.
     *
     * @param more whether there are more than are shown
     * @param known whether the service answered
     */
    public record Shown(List<Signpost> signposts, boolean more, boolean known) {}

    /** What is to be followed up by its day, then the rest; the rest of the page stands where they cannot be read. */
    public Shown of(UUID client) {
        try {
            Items<Signpost> page = signposts.list(null, client, Items.MOST, null);
            return new Shown(page.items(), page.next() != null, true);
        } catch (ApiProblem | ProcessingException noAnswer) {
            return new Shown(List.of(), false, false);
        }
    }
}
