package org.clientpathways.pathway.projection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clientpathways.pathway.merge.Merges;
import org.clientpathways.pathway.route.Milestone;

/** The tables that clients' routes are projected to: a row for the client, and the rows of the route. */
@ApplicationScoped
public class Pathways {

    private static final String REGISTER =
            "insert into pathway (client_id) select unnest(?::uuid[]) on conflict do nothing";

    private static final String LOCK = "select from pathway where client_id = any(?) order by client_id for update";

    private static final String HEAD = """
            update pathway set (key_worker_agency, key_worker, opened_at, last_milestone_at, merged_into) = (?, ?, ?, ?, ?)
             where client_id = ?
            """;

    private final AgroalDataSource database;
    private final Merges merges;
    private final StepTable steps = new StepTable();
    private final SpellTable spells = new SpellTable();
    private final MilestoneTable milestones = new MilestoneTable();
    private final SignpostTable signposts = new SignpostTable();

    Pathways(AgroalDataSource database, Merges merges) {
        this.database = database;
        this.merges = merges;
    }

    /**
     * Locks these clients until the transaction ends, and with them all other records of the same people: what concerns one
     * person is taken one transaction after the other.
     *
     * <p>All take their locks in one order, but for those of records that were merged while this one waited: they come after
     * the locks that it has. Should two wait for each other then, the database gives one of them up (40P01): events are
     * taken again, a request is answered 503.
     *
     * @param clients those that the transaction is about
     * @return all that are locked
     */
    public SortedSet<UUID> lock(SortedSet<UUID> clients) {
        SortedSet<UUID> locked = new TreeSet<>();
        SortedSet<UUID> people = merges.ofThePeopleOf(clients);
        // While it waited for the locks others may have been merged.
        while (!locked.containsAll(people)) {
            lockAll(people);
            locked = people;
            people = merges.ofThePeopleOf(locked);
        }
        return locked;
    }

    private void lockAll(SortedSet<UUID> clients) {
        inConnection(connection -> {
            for (String sql : List.of(REGISTER, LOCK)) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
                    statement.execute();
                }
            }
            return null;
        });
    }

    /** Makes the tables say this of these clients, and nothing else. */
    public void replace(Collection<ProjectedClient> clients) {
        List<UUID> ids = clients.stream().map(ProjectedClient::id).toList();
        inConnection(connection -> {
            head(connection, clients);
            steps.replace(connection, ids, rows(clients, client -> client.route().steps().stream()));
            spells.replace(connection, ids, rows(clients, client -> client.route().spells().stream()));
            milestones.replace(connection, ids, rows(clients, client -> client.route().milestones().stream()));
            signposts.replace(connection, ids, rows(clients, client -> client.signposts().stream()));
            return null;
        });
    }

    private static void head(Connection connection, Collection<ProjectedClient> clients) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(HEAD)) {
            for (ProjectedClient client : clients) {
                List<Milestone> milestones = client.route().milestones();
                update.setString(1, client.keyWorker().agency());
                update.setString(2, client.keyWorker().account());
                update.setObject(3, ProjectedTable.utc(client.route().openedAt()));
                update.setObject(
                        4,
                        milestones.isEmpty()
                                ? null
                                : ProjectedTable.utc(
                                        milestones.get(milestones.size() - 1).at()));
                update.setObject(5, client.mergedInto());
                update.setObject(6, client.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static <T> List<ClientRow<T>> rows(
            Collection<ProjectedClient> clients, Function<ProjectedClient, Stream<T>> values) {
        return clients.stream()
                .flatMap(client -> values.apply(client).map(value -> new ClientRow<>(client.id(), value)))
                .toList();
    }

    private interface Work<R> {
        R in(Connection connection) throws SQLException;
    }

    private <R> R inConnection(Work<R> work) {
        try (Connection connection = database.getConnection()) {
            return work.in(connection);
        } catch (SQLException fault) {
            throw new IllegalStateException("The routes could not be read or written", fault);
        }
    }
}
