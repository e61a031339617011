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
import org.clientpathways.groundwork.problem.Problem;

/**
 * Which clients the asking agency works with, see {@link Asking}: it registered them, their key worker is of it, it is a
 * party to a referral that left draft, or an override in force names it.
 */
@ApplicationScoped
public class Relationships {

    private final AgroalDataSource database;

    Relationships(AgroalDataSource database) {
        this.database = database;
    }

    /** Whether the agency works with the client; false too where there is no such client. */
    public boolean exists(UUID client) {
        return !relatedTo(List.of(client)).isEmpty();
    }

    /** Of these clients, those that the agency works with. */
    public Set<UUID> relatedTo(Collection<UUID> clients) {
        return ids("select id from unnest(?) id where is_related(id)", (Object) clients.toArray(UUID[]::new));
    }

    /** Whether the agency holds the client's record: it registered them, or their key worker is of it. */
    public boolean holds(UUID client) {
        return !ids("select id from (select ?::uuid as id) one where holds(id)", client)
                .isEmpty();
    }

    /**
     * Goes on only where the agency holds the client's record.
     *
     * @throws Problem 404, the same as for a client that does not exist
     */
    public void requireHolder(UUID client) {
        if (!holds(client)) {
            throw Problem.notFound();
        }
    }

    /**
     * Locks the client's row to the end of the transaction. Whatever journals an event of a client holds this lock, so
     * that events commit in the order of their sequence; and as sending a referral and withdrawing an agreement both
     * hold it, no referral goes out past a withdrawal. A stranger neither waits for those who work with the client nor
     * holds them up.
     *
     * @throws Problem 404 when there is no client that the agency works with
     */
    public void lock(UUID client) {
        require(ids("select id from client where id = ? and is_related(id) for no key update", client));
    }

    /**
     * The same for whoever did no more than draft a referral of the client: that stays theirs when the client goes to
     * another agency.
     *
     * @throws Problem 404 when there is no client that the agency works with or wrote of
     */
    public void lockForParty(UUID client) {
        require(ids(
                "select id from client where id = ? and (is_related(id) or has_drafted(id)) for no key update",
                client));
    }

    private static void require(Set<UUID> found) {
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
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
