package org.clientpathways.frontend.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Linkage;
import org.clientpathways.frontend.api.MergingApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How many clients who may be known to another agency too wait for the word of the viewer's agency. */
@ApplicationScoped
public class Undecided {

    private final MergingApi merging;

    Undecided(@RestClient MergingApi merging) {
        this.merging = merging;
    }

    /**
     * How many wait.
     *
     * @param more whether there may be more than were counted
     * @param known whether the service answered
     */
    public record Waiting(int count, boolean more, boolean known) {}

    /** Those of whom the own side has said nothing yet, or a count that says that it is not known now. */
    public Waiting waiting() {
        try {
            Items<Linkage> open = merging.linkages("open", Items.MOST, null);
            long unsaid =
                    open.items().stream().filter(one -> one.same() == null).count();
            return new Waiting((int) unsaid, open.next() != null, true);
        } catch (ApiProblem | ProcessingException noAnswer) {
            return new Waiting(0, false, false);
        }
    }
}
