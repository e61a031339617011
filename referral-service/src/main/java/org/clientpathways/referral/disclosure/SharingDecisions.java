package org.clientpathways.referral.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.agreement.Agreement;
import org.clientpathways.referral.agreement.Agreements;

/** The one place where it is decided what an agency may see of a client. */
@ApplicationScoped
public class SharingDecisions {

    private final Agreements agreements;
    private final Relationships relationships;

    SharingDecisions(Agreements agreements, Relationships relationships) {
        this.agreements = agreements;
        this.relationships = relationships;
    }

    /**
     * What an agency may see of a client.
     *
     * @param services the services whose staff is asking; an agreement that names a service covers no one else
     * @param at the moment of the reading
     */
    @Transactional
    public Decision decide(
            UUID client, String agency, Set<UUID> services, Purpose purpose, Set<Category> asked, Instant at) {
        return decide(List.of(client), agency, services, purpose, asked, at).get(client);
    }

    /** The same for several clients at once; each of them has an entry. */
    @Transactional
    public Map<UUID, Decision> decide(
            Collection<UUID> clients,
            String agency,
            Set<UUID> services,
            Purpose purpose,
            Set<Category> asked,
            Instant at) {
        Set<UUID> held = relationships.heldBy(agency, clients);
        Map<UUID, List<Agreement>> byClient = agreements.ofClients(clients);
        Map<UUID, Decision> decisions = new LinkedHashMap<>();
        for (UUID client : clients) {
            List<Agreement> given = byClient.getOrDefault(client, List.of());
            decisions.put(
                    client, SharingRule.decide(held.contains(client), given, agency, services, purpose, asked, at));
        }
        return decisions;
    }
}
