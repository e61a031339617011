package org.clientpathways.frontend.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.OfferedApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How many clients are handed over to the viewer's agency and wait for a key worker to accept. */
@ApplicationScoped
class Offered {

    private final OfferedApi handovers;

    Offered(@RestClient OfferedApi handovers) {
        this.handovers = handovers;
    }

    /** @param more whether there are more than were counted */
    record View(int count, boolean more) {

        static final View NONE = new View(0, false);
    }

    /** Those that wait; none where it cannot be told now, as the page of handovers says it then. */
    View toMyAgency() {
        try {
            Items<OfferedApi.Handover> offered = handovers.handovers("received", "offered", Items.MOST);
            return new View(offered.items().size(), offered.next() != null);
        } catch (ApiProblem | ProcessingException noAnswer) {
            return View.NONE;
        }
    }
}
