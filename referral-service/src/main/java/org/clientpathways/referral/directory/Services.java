package org.clientpathways.referral.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The services of the directory. */
@ApplicationScoped
public class Services implements PanacheRepositoryBase<Service, UUID> {

    /** The service, locked to the end of the transaction and read anew; empty where there is none. */
    Optional<Service> lock(UUID id) {
        Optional<Service> service = findByIdOptional(id);
        service.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return service;
    }

    /** The names of these services, by id, in one query. */
    public Map<UUID, ServiceName> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select s.id, s.name, a.alias, a.name from Service s join Agency a on a.alias = s.agency"
                                + " where s.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new ServiceName(
                        (UUID) row[0], (String) row[1], new AgencyName((String) row[2], (String) row[3])))
                .collect(Collectors.toMap(ServiceName::id, Function.identity()));
    }
}
