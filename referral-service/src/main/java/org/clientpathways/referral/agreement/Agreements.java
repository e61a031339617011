package org.clientpathways.referral.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The agreements that clients gave. */
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    /**
     * Up to {@code limit + 1} agreements of a client, the newest first.
     *
     * @param before only those recorded before this one; null for all
     */
    List<Agreement> ofClient(UUID client, UUID before, int limit) {
        return (before == null
                        ? find("client = ?1 order by id desc", client)
                        : find("client = ?1 and id < ?2 order by id desc", client, before))
                .page(0, limit + 1)
                .list();
    }

    /** All agreements of a client. */
    List<Agreement> ofClient(UUID client) {
        return list("client = ?1 order by id desc", client);
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
