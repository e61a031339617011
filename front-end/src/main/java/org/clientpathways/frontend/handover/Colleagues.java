package org.clientpathways.frontend.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.HandoverApi;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.TeamMember;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.Option;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who of the viewer's agency can be given clients. */
@ApplicationScoped
public class Colleagues {

    private final HandoverApi handovers;

    Colleagues(@RestClient HandoverApi handovers) {
        this.handovers = handovers;
    }

    /** The question which of them, but for one. */
    public ChoiceQuestion which(String field, String label, UUID butFor) {
        return ChoiceQuestion.list(
                        field,
                        label,
                        "Choose a key worker",
                        all().stream()
                                .filter(one -> !one.left() && !one.account().equals(butFor))
                                .map(Colleagues::option)
                                .toList())
                .hinted("Key workers of your agency who have signed in here at least once");
    }

    private static Option option(TeamMember one) {
        return Option.of(
                one.account().toString(),
                one.name() + " (" + one.clients() + (one.clients() == 1 ? " client)" : " clients)"));
    }

    private List<TeamMember> all() {
        List<TeamMember> all = new ArrayList<>();
        String after = null;
        do {
            Items<TeamMember> page = handovers.workers(Items.MOST, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
