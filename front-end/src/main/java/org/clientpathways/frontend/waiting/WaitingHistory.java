package org.clientpathways.frontend.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.WaitingApi;
import org.clientpathways.frontend.api.WaitingMove;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How a client was moved and reviewed on a waiting list, for the referral's page of the service's staff. */
@Named
@RequestScoped
public class WaitingHistory {

    private final WaitingApi waiting;
    private final Viewer viewer;

    WaitingHistory(@RestClient WaitingApi waiting, Viewer viewer) {
        this.waiting = waiting;
        this.viewer = viewer;
    }

    /** The newest first; none for whoever is no staff of the service. */
    public List<WaitingMove> of(Referral referral) {
        if (!viewer.isServiceWorker() || !isReceiving(referral)) {
            return List.of();
        }
        try {
            List<WaitingMove> moves =
                    new ArrayList<>(waiting.moves(referral.id()).items());
            Collections.reverse(moves);
            return moves;
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                return List.of();
            }
            throw problem;
        }
    }

    /** Whether the viewer's agency is the one that received it. */
    public boolean isReceiving(Referral referral) {
        return referral.receivingAgency() != null
                && viewer.agency().equals(referral.receivingAgency().alias());
    }

    /** Whether the viewer can move the client, or look at the wait again. */
    public boolean isMovable(Referral referral) {
        return "waiting".equals(referral.status()) && viewer.isServiceWorker() && isReceiving(referral);
    }
}
