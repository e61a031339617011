package org.clientpathways.frontend.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.Agreement;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.SharingApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The open referrals that relied on agreements, or on the part of them that the client ended. */
@ApplicationScoped
class ReliedOn {

    private static final int MOST_AT_ONCE = 100;

    private final SharingApi sharing;
    private final AgreementRows rows;

    ReliedOn(@RestClient SharingApi sharing, AgreementRows rows) {
        this.sharing = sharing;
        this.rows = rows;
    }

    /** The referrals; null where they cannot be told, as what the client wanted is done all the same. */
    List<Referral> all(UUID client, List<UUID> agreements) {
        Map<UUID, Referral> all = new LinkedHashMap<>();
        try {
            for (UUID id : agreements) {
                Agreement agreement = rows.read(client, id).getEntity();
                read(id).stream()
                        .filter(referral -> hasEnded(agreement, referral))
                        .forEach(referral -> all.put(referral.id(), referral));
            }
        } catch (ApiProblem | ProcessingException noAnswer) {
            return null;
        }
        return List.copyOf(all.values());
    }

    private List<Referral> read(UUID agreement) {
        List<Referral> read = new ArrayList<>();
        String after = null;
        do {
            Items<Referral> page = sharing.reliedOn(agreement, MOST_AT_ONCE, after);
            read.addAll(page.items());
            after = page.next();
        } while (after != null);
        return read;
    }

    private static boolean hasEnded(Agreement agreement, Referral referral) {
        return !agreement.isInForce() || agreement.kept().stream().noneMatch(one -> one.covers(referral.service()));
    }
}
