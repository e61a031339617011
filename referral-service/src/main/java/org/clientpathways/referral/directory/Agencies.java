package org.clientpathways.referral.directory;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.problem.Problem;

/** The agencies of the directory. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, String> {

    private static final String NAMES = """
            select a.alias, a.name, s.id, s.name
              from agency a left join service s on s.agency = a.alias and s.id = any(?)
             where a.alias = any(?)
            """;

    private final AgroalDataSource database;

    Agencies(AgroalDataSource database) {
        this.database = database;
    }

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

    /**
     * The names of these agencies, and of those services that are of one of them, in one query.
     *
     * @param services by id
     * @param agencies by alias
     */
    public DirectoryNames names(Collection<UUID> services, Collection<String> agencies) {
        DirectoryNames names = new DirectoryNames(new HashMap<>(), new HashMap<>());
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(NAMES)) {
            query.setObject(1, services.toArray(UUID[]::new));
            query.setObject(2, agencies.toArray(String[]::new));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    AgencyName agency = new AgencyName(row.getString(1), row.getString(2));
                    names.agencies().put(agency.alias(), agency);
                    UUID service = row.getObject(3, UUID.class);
                    if (service != null) {
                        names.services().put(service, new ServiceName(service, row.getString(4), agency));
                    }
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The names could not be read", fault);
        }
        return names;
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
