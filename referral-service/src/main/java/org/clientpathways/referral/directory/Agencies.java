package org.clientpathways.referral.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.problem.Problem;

/** The agencies of the directory. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, String> {

    /**
     * Goes on only where the directory has the agency.
     *
     * @throws Problem 409
     */
    public void require(String alias) {
        if (findById(alias) == null) {
            throw new Problem(
                    409,
                    "agency-not-in-directory",
                    "Your agency is not in the directory",
                    "Ask an administrator to add your agency to the directory, then try again.");
        }
    }

    /** Adds the agency unless it is there, also when another adds it at once; true when it was added. */
    boolean add(String alias, AgencyDetails details) {
        return getEntityManager()
                        .createNativeQuery("insert into agency (alias, name, kind) values (:alias, :name, :kind)"
                                + " on conflict do nothing")
                        .setParameter("alias", alias)
                        .setParameter("name", details.name())
                        .setParameter("kind", details.kind().code())
                        .executeUpdate()
                > 0;
    }

    /** The agency, locked to the end of the transaction and read anew; empty where there is none. */
    Optional<Agency> lock(String alias) {
        Optional<Agency> agency = findByIdOptional(alias);
        agency.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return agency;
    }

    /** The names of these agencies, by alias, in one query. */
    public Map<String, AgencyName> names(Collection<String> aliases) {
        if (aliases.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("select alias, name from Agency where alias in :aliases", AgencyName.class)
                .setParameter("aliases", aliases)
                .getResultStream()
                .collect(Collectors.toMap(AgencyName::alias, Function.identity()));
    }
}
