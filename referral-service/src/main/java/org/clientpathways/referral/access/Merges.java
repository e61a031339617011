package org.clientpathways.referral.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.problem.Problem;

/**
 * For whom a client's id stands: records of one person are merged by an alias, and nothing moves. Only an agency that holds
 * both records knows of it, see {@link Asking}; to every other each stands for itself.
 */
@ApplicationScoped
public class Merges {

    private static final String SURVIVORS = "select id, survivor_of(id) from unnest(?) id";
    private static final String IDS = "select ?::uuid, ids_of(?)";

    private final AgroalDataSource database;

    Merges(AgroalDataSource database) {
        this.database = database;
    }

    /** The client that goes on for this one: itself, unless it was merged into another. */
    public UUID survivorOf(UUID client) {
        return survivorsOf(List.of(client)).get(client);
    }

    /** For each of these clients the one that goes on. */
    public Map<UUID, UUID> survivorsOf(Collection<UUID> clients) {
        Map<UUID, UUID> survivors = new HashMap<>();
        pairs(SURVIVORS, (Object) clients.toArray(UUID[]::new))
                .forEach(pair -> survivors.put(pair.client(), pair.other()));
        return survivors;
    }

    /** The client's id and those of all that were merged into it: whose referrals, agreements and the like are its own. */
    public Set<UUID> idsOf(UUID client) {
        Set<UUID> ids = new LinkedHashSet<>(List.of(client));
        pairs(IDS, client, client).forEach(pair -> ids.add(pair.other()));
        return ids;
    }

    /**
     * Goes on only where the client stands for itself: nothing is begun with a record that was merged into another. Ask once
     * the client is locked, so that no merge comes between.
     *
     * @throws Problem 409 {@code client-merged} with {@code mergedInto}
     */
    public void requireLiving(UUID client) {
        UUID survivor = survivorOf(client);
        if (!survivor.equals(client)) {
            throw new Problem(
                            409,
                            "client-merged",
                            "The record was merged into another",
                            "Go on with the record that mergedInto names, or undo the merge.")
                    .with("mergedInto", survivor);
        }
    }

    private record Pair(UUID client, UUID other) {}

    private List<Pair> pairs(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            List<Pair> pairs = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    pairs.add(new Pair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
                }
            }
            return pairs;
        } catch (SQLException fault) {
            throw new IllegalStateException("The merges could not be read", fault);
        }
    }
}
