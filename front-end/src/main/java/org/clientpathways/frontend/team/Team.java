package org.clientpathways.frontend.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.HandoverApi;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.TeamMember;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The key workers of the viewer's agency, with what each has to do. */
@ApplicationScoped
class Team {

    private final HandoverApi handovers;

    Team(@RestClient HandoverApi handovers) {
        this.handovers = handovers;
    }

    /** All of them by name, but first those who left clients behind, and last who left none. */
    List<TeamMember> members() {
        List<TeamMember> all = new ArrayList<>();
        String after = null;
        do {
            Items<TeamMember> page = handovers.caseloads(Items.MOST, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        all.sort(Comparator.comparingInt(one -> one.unassigned() > 0 ? 0 : one.left() ? 2 : 1));
        return all;
    }

    /**
     * One of them.
     *
     * @throws NotFoundException when nobody with this account works there
     */
    TeamMember member(UUID account) {
        return members().stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
