package org.clientpathways.referral.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The services of the directory. */
@ApplicationScoped
public class Services implements PanacheRepositoryBase<Service, UUID> {

    /** The service, locked to the end of the transaction and read anew; empty where there is none. */
    Optional<Service> lock(UUID id) {
        Optional<Service> service = findByIdOptional(id);
        service.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return service;
    }
}
