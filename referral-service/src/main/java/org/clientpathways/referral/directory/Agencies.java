package org.clientpathways.referral.directory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The agencies of the directory. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, String> {

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
