package org.clientpathways.referral.client;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.referral.deprivation.Postcode;

/**
 * Finds the clients an agency works with that are much like somebody. Those with a near date of birth, the same id or the same
 * postcode are looked at, through indexes; how many there are in all does not matter.
 */
@ApplicationScoped
public class LikenessSearch {

    private static final String QUERY = "select * from like_clients(?, ?, ?, ?, ?::date[], ?, ?, ?)";

    private static final String ELSEWHERE = "select * from like_clients_elsewhere(?, ?, ?::date[])";

    /** In the order of the locks, so that two who wait never wait for each other in a circle. */
    private static final String TAKE_TURNS = """
            select case when own then pg_advisory_xact_lock(lock) else pg_advisory_xact_lock_shared(lock) end
              from (select own, hashtextextended('likeness ' || ? || ' ' || key, 0) as lock
                      from unnest(?::text[], ?::boolean[]) k (key, own)
                     order by lock offset 0) locks
            """;

    private final AgroalDataSource database;

    LikenessSearch(AgroalDataSource database) {
        this.database = database;
    }

    /** The likely duplicates among the asking agency's clients, each with how like it is. */
    Map<UUID, Likeness> of(ClientDetails details) {
        Map<UUID, Likeness> likely = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY)) {
            bind(query, details);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Likeness likeness = likeness(row);
                    if (likeness.likely(details.bornOn())) {
                        likely.put(row.getObject("client_id", UUID.class), likeness);
                    }
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Likely duplicates could not be looked for", fault);
        }
        return likely;
    }

    /** A client whom other agencies hold, the agency that registered them, and how like they are. */
    public record Elsewhere(UUID client, String agency, Likeness likeness) {}

    /** Clients of other agencies who are likely the same person as one whom the asking agency holds; for the job alone. */
    public List<Elsewhere> elsewhere(Client client) {
        List<Elsewhere> likely = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ELSEWHERE)) {
            query.setObject(1, client.id());
            query.setObject(2, shortForms(client.identity().givenName()).toArray(String[]::new));
            query.setObject(3, dates(client.identity().bornOn()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Likeness likeness = likeness(row);
                    if (likeness.likely(client.identity().bornOn())) {
                        likely.add(new Elsewhere(
                                row.getObject("client_id", UUID.class), row.getString("agency"), likeness));
                    }
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Clients of other agencies could not be compared", fault);
        }
        return likely;
    }

    private static void bind(PreparedStatement query, ClientDetails details) throws SQLException {
        Identity identity = details.identity();
        List<ExternalId> ids = List.copyOf(details.ids());
        query.setString(1, identity.foldedName());
        query.setString(2, identity.familyName());
        query.setObject(
                3,
                shortForms(identity.givenName()).map(word -> "% " + word + " %").toArray(String[]::new));
        query.setObject(4, identity.bornOn());
        query.setObject(5, dates(identity.bornOn()));
        query.setObject(6, ids.stream().map(ExternalId::system).toArray(String[]::new));
        query.setObject(7, ids.stream().map(ExternalId::value).toArray(String[]::new));
        query.setString(8, Postcode.compared(details.postcode()));
    }

    private static Likeness likeness(ResultSet row) throws SQLException {
        return new Likeness(
                row.getDouble("similarity"),
                row.getBoolean("sound"),
                row.getBoolean("given"),
                row.getObject("born_on", LocalDate.class),
                row.getBoolean("external_id"),
                row.getBoolean("postcode"));
    }

    /**
     * Waits until nobody is registering somebody like this for the agency, and keeps others waiting to the end of the
     * transaction: what a client is found by is locked for them alone, what others like them would be found by is shared.
     */
    void takeTurns(ClientDetails details, String agency) {
        List<String> keys = new ArrayList<>();
        List<Boolean> own = new ArrayList<>();
        BirthDates.near(details.bornOn()).forEach(date -> {
            keys.add("born " + date);
            own.add(date.equals(details.bornOn()));
        });
        Stream.concat(
                        Stream.of("postcode " + Postcode.compared(details.postcode()))
                                .filter(known -> details.postcode() != null),
                        details.ids().stream().map(id -> "id " + id.system() + " " + id.value()))
                .forEach(key -> {
                    keys.add(key);
                    own.add(true);
                });
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(TAKE_TURNS)) {
            lock.setString(1, agency);
            lock.setObject(2, keys.toArray(String[]::new));
            lock.setObject(3, own.toArray(Boolean[]::new));
            lock.executeQuery().close();
        } catch (SQLException fault) {
            throw new IllegalStateException("No turn to register could be taken", fault);
        }
    }

    /** Each given name with its short forms. */
    private static Stream<String> shortForms(String givenName) {
        return FoldedName.words(givenName).stream()
                .filter(word -> word.length() > 1)
                .map(ShortNames::of)
                .flatMap(Set::stream);
    }

    private static String[] dates(LocalDate bornOn) {
        return BirthDates.near(bornOn).stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
