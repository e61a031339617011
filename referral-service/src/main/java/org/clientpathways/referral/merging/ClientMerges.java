package org.clientpathways.referral.merging;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The merges of clients' records that the asking agency may know of. */
@ApplicationScoped
class ClientMerges implements PanacheRepositoryBase<ClientMerge, UUID> {

    /** The merge in force by which a record stands for another. */
    Optional<ClientMerge> of(UUID merged) {
        return find("merged = ?1 and unmergedAt is null", merged).firstResultOptional();
    }

    /** The merges in force into any of these records, the newest first. */
    List<ClientMerge> into(Collection<UUID> survivors) {
        return list("survivor in ?1 and unmergedAt is null order by id desc", survivors);
    }
}
