package org.clientpathways.referral.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The agreements that clients gave. */
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    /** All agreements of these clients, in whatever state; a client without any has no entry. */
    public Map<UUID, List<Agreement>> ofClients(Collection<UUID> clients) {
        return find("select distinct a from Agreement a left join fetch a.recipients where a.client in ?1", clients)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Agreement::client));
    }

    /** All agreements of a client, the newest first. */
    List<Agreement> ofClient(UUID client) {
        return ofClients(List.of(client)).getOrDefault(client, List.of()).stream()
                .sorted(java.util.Comparator.comparing(Agreement::id).reversed())
                .toList();
    }
}
