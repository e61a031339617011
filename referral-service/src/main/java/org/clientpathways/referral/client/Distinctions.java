package org.clientpathways.referral.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom the asking agency knows to be two people. */
@ApplicationScoped
public class Distinctions implements PanacheRepositoryBase<Distinction, UUID> {

    /** All that tell one of these records from another, the newest first. */
    public List<Distinction> of(Collection<UUID> clients) {
        return list("a in ?1 or b in ?1 order by id desc", clients);
    }

    /** What tells these two apart. */
    public Optional<Distinction> between(UUID one, UUID other) {
        return find("a = ?1 and b = ?2 or a = ?2 and b = ?1", one, other).firstResultOptional();
    }

    /** Whether anything tells one of these from one of those. */
    public boolean between(Collection<UUID> these, Collection<UUID> those) {
        return count("a in ?1 and b in ?2 or a in ?2 and b in ?1", these, those) > 0;
    }
}
