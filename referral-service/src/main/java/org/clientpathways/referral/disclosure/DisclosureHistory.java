package org.clientpathways.referral.disclosure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Relationships;

/** Where it is read who has seen what of a client, by the agencies that hold the record. */
@ApplicationScoped
public class DisclosureHistory {

    private static final String SOME = """
            select sequence, at, agency, account, purpose, categories, bases, through
              from disclosure where client_id = ? and sequence < ? order by sequence desc limit ?
            """;

    private final AgroalDataSource database;
    private final Relationships relationships;

    DisclosureHistory(AgroalDataSource database, Relationships relationships) {
        this.database = database;
        this.relationships = relationships;
    }

    /**
     * One disclosure.
     *
     * @param sequence its place in the client's log, from 1
     * @param account who asked for the agency
     * @param through the request, without ids
     */
    public record Entry(
            long sequence,
            Instant at,
            String agency,
            UUID account,
            Purpose purpose,
            List<Decision.Permitted> categories,
            String through) {}

    /**
     * One page of a client's log, the newest first.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record
     */
    @Transactional
    public Page<Entry> ofClient(UUID client, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 1);
        relationships.requireHolder(client);
        long before = cursor == null ? Long.MAX_VALUE : cursor.number(0);
        return Page.of(read(client, before, limit + 1), limit, last -> Cursor.of(last.sequence()));
    }

    private List<Entry> read(UUID client, long before, int most) {
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SOME)) {
            query.setObject(1, client);
            query.setLong(2, before);
            query.setInt(3, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The disclosure log could not be read", fault);
        }
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String[] categories = (String[]) row.getArray("categories").getArray();
        String[] bases = (String[]) row.getArray("bases").getArray();
        List<Decision.Permitted> permitted = new ArrayList<>();
        for (int i = 0; i < categories.length; i++) {
            permitted.add(new Decision.Permitted(Code.of(Category.class, categories[i]), Basis.parse(bases[i])));
        }
        return new Entry(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("agency"),
                row.getObject("account", UUID.class),
                Code.of(Purpose.class, row.getString("purpose")),
                permitted,
                row.getString("through"));
    }
}
