package org.clientpathways.frontend.client;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The referrals of one client that the viewer works on, whichever way they went. */
@RequestScoped
public class ClientReferrals {

    private static final int MOST_AT_ONCE = 100;

    private final ReferralApi referrals;
    private final Viewer viewer;

    ClientReferrals(@RestClient ReferralApi referrals, Viewer viewer) {
        this.referrals = referrals;
        this.viewer = viewer;
    }

    /** All of them, what moved last first. */
    public List<Referral> of(UUID client) {
        Map<UUID, Referral> all = new LinkedHashMap<>();
        if (viewer.isKeyWorker()) {
            read("sent", client, all);
        }
        if (viewer.isServiceWorker()) {
            read("received", client, all);
        }
        List<Referral> sorted = new ArrayList<>(all.values());
        sorted.sort(Comparator.comparing(Referral::lastMilestoneAt, Comparator.nullsLast(Comparator.reverseOrder())));
        return sorted;
    }

    private void read(String direction, UUID client, Map<UUID, Referral> all) {
        String after = null;
        do {
            Items<Referral> page = referrals.referrals(direction, null, client, MOST_AT_ONCE, after);
            page.items().forEach(referral -> all.put(referral.id(), referral));
            after = page.next();
        } while (after != null);
    }
}
