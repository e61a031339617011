package org.clientpathways.referral.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The agreements that clients gave. */
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    /**
     * Up to {@code limit + 1} agreements of a client, under any of these ids, the newest first.
     *
     * @param before only those recorded before this one; null for all
     */
    List<Agreement> ofClient(Set<UUID> ids, UUID before, int limit) {
        return (before == null
                        ? find("client in ?1 order by id desc", ids)
                        : find("client in ?1 and id < ?2 order by id desc", ids, before))
                .page(0, limit + 1)
                .list();
    }

    /** All agreements of a client, under any of these ids. */
    List<Agreement> ofClient(Set<UUID> ids) {
        return list("client in ?1 order by id desc", ids);
    }

    /** The agreement as it stands now, whatever was read before; it must be there. */
    Agreement afresh(UUID id) {
        Agreement agreement = findById(id);
        getEntityManager().refresh(agreement);
        return agreement;
    }

    /** The client's date of birth. */
    LocalDate bornOn(UUID client) {
        return getEntityManager()
                .createQuery("select c.identity.bornOn from Client c where c.id = :client", LocalDate.class)
                .setParameter("client", client)
                .getSingleResult();
    }
}
