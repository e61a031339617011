package org.clientpathways.referral.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom an agency knows to be two people. It is that agency's alone: another that holds both is not told. */
@ApplicationScoped
public class Distinctions implements PanacheRepositoryBase<Distinction, UUID> {

    /**
     * All that tell one of these records of one client from another's, the newest first; not what tells two of these apart,
     * which rests while another agency that holds both has merged them.
     */
    public List<Distinction> of(String agency, Collection<UUID> records) {
        return list(
                "agency = ?1 and (a in ?2 and b not in ?2 or b in ?2 and a not in ?2) order by id desc",
                agency,
                records);
    }

    /** What tells these two apart. */
    public Optional<Distinction> between(String agency, UUID one, UUID other) {
        return find("agency = ?1 and (a = ?2 and b = ?3 or a = ?3 and b = ?2)", agency, one, other)
                .firstResultOptional();
    }

    /** Whether anything tells one of these from one of those. */
    public boolean between(String agency, Collection<UUID> these, Collection<UUID> those) {
        return count("agency = ?1 and (a in ?2 and b in ?3 or a in ?3 and b in ?2)", agency, these, those) > 0;
    }
}
