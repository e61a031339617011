package org.clientpathways.referral.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;

/** Which clients an agency works with, and which services an account is staff of. */
@ApplicationScoped
public class Relationships {

    /**
     * The agency that registered the client, the key worker's agency, or a party to a referral that left draft.
     *
     * <p>Takes the client's id as {@code c.id} and the agency as {@code :agency}, so that other queries can ask it too.
     */
    public static final String RELATED = """
            (c.registered_by = :agency or c.key_worker_agency = :agency
             or exists (select from referral r where r.client_id = c.id and r.sent_at is not null
                           and (r.referring_agency = :agency or r.receiving_agency = :agency)))
            """;

    private static final String OF_THE_ASKING = " from (select ?::text as agency) asking, client c where ";
    private static final String RELATED_TO_THE_ASKING = RELATED.replace(":agency", "asking.agency");

    /** Asked directly: to find Hibernate's native queries in its cache of plans took a tenth of a list's processor time. */
    private final AgroalDataSource database;

    Relationships(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether the agency works with the client; false too where there is no such client. */
    public boolean exists(UUID client, String agency) {
        return !relatedTo(agency, List.of(client)).isEmpty();
    }

    /** Of these clients, those that the agency works with. */
    public Set<UUID> relatedTo(String agency, Collection<UUID> clients) {
        return ids(
                "select c.id" + OF_THE_ASKING + "c.id = any(?) and " + RELATED_TO_THE_ASKING,
                agency,
                clients.toArray(UUID[]::new));
    }

    /** Of these clients, those whose record the agency holds: it registered them, or their key worker is of it. */
    public Set<UUID> heldBy(String agency, Collection<UUID> clients) {
        return ids(
                "select c.id" + OF_THE_ASKING
                        + "c.id = any(?) and (c.registered_by = asking.agency or c.key_worker_agency = asking.agency)",
                agency,
                clients.toArray(UUID[]::new));
    }

    /**
     * Locks the client's row to the end of the transaction. Whatever journals an event of a client holds this lock, so
     * that events commit in the order of their sequence; and as sending a referral and withdrawing an agreement both
     * hold it, no referral goes out past a withdrawal.
     *
     * @throws Problem 404 when there is no such client
     */
    public void lock(UUID client) {
        if (ids("select id from client where id = ? for no key update", client).isEmpty()) {
            throw Problem.notFound();
        }
    }

    /**
     * As {@link #lock}, where the caller's agency works with the client: a stranger neither waits for those who do nor holds
     * them up.
     *
     * @throws Problem 404, the same as for a client that does not exist
     */
    public void lock(UUID client, Caller caller) {
        if (ids(
                        "select c.id" + OF_THE_ASKING + "c.id = ? and " + RELATED_TO_THE_ASKING
                                + " for no key update of c",
                        caller.agency(),
                        client)
                .isEmpty()) {
            throw Problem.notFound();
        }
    }

    /**
     * Goes on only where the caller's agency holds the client's record.
     *
     * @throws Problem 404, the same as for a client that does not exist
     */
    public void requireHolder(UUID client, Caller caller) {
        if (heldBy(caller.agency(), List.of(client)).isEmpty()) {
            throw Problem.notFound();
        }
    }

    /** The services of this agency whose staff list has the account. */
    public Set<UUID> services(String agency, UUID account) {
        return ids(
                "select s.id from service_staff f join service s on s.id = f.service_id"
                        + " where f.account = ? and s.agency = ?",
                account,
                agency);
    }

    /** The services that the caller is staff of. */
    public Set<UUID> services(Caller caller) {
        return services(caller.agency(), caller.account());
    }

    private Set<UUID> ids(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            Set<UUID> ids = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException fault) {
            throw new IllegalStateException("The relationships could not be read", fault);
        }
    }
}
