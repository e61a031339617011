package org.clientpathways.pathway.merge;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Which records are of one person. A merge moves nothing: a record that was merged stands for the one that goes on. */
@ApplicationScoped
public class Merges {

    private static final String IDS = "select c.id, ids_of(c.id) from unnest(?::uuid[]) c(id)";

    private static final String PEOPLE = """
            with recursive person(id) as (
                select unnest(?::uuid[])
                union
                select other.id from person cross join lateral (
                    select merged_into from pathway where client_id = person.id and merged_into is not null
                    union all
                    select client_id from pathway where merged_into = person.id) other(id))
            select id from person
            """;

    private static final String SURVIVOR = "select survivor_of(?)";

    private final AgroalDataSource database;

    Merges(AgroalDataSource database) {
        this.database = database;
    }

    /** The record that goes on for this one: itself while it was not merged. */
    public UUID survivorOf(UUID client) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SURVIVOR)) {
            select.setObject(1, client);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException fault) {
            throw unreadable(fault);
        }
    }

    /** The record itself and all that stand for it. */
    public Set<UUID> idsOf(UUID client) {
        return idsOf(List.of(client)).get(client);
    }

    /** For each of these records itself and all that stand for it. */
    public Map<UUID, Set<UUID>> idsOf(Collection<UUID> clients) {
        Map<UUID, Set<UUID>> ids = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(IDS)) {
            select.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.computeIfAbsent(row.getObject(1, UUID.class), none -> new LinkedHashSet<>())
                            .add(row.getObject(2, UUID.class));
                }
            }
        } catch (SQLException fault) {
            throw unreadable(fault);
        }
        return ids;
    }

    /** These records and all others of the same people, whichever of them goes on. */
    public SortedSet<UUID> ofThePeopleOf(Collection<UUID> clients) {
        SortedSet<UUID> records = new TreeSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PEOPLE)) {
            select.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException fault) {
            throw unreadable(fault);
        }
        return records;
    }

    private static IllegalStateException unreadable(SQLException fault) {
        return new IllegalStateException("The merged records could not be read", fault);
    }
}
