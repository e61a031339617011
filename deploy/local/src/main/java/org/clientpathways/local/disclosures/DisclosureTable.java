package org.clientpathways.local.disclosures;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The log of disclosures as it stands in the database. */
final class DisclosureTable {

    /** As many rows are held beside those of one client. */
    private static final int AT_ONCE = 1000;

    private static final String ROWS = """
            select client_id, sequence, at, agency, account, purpose, categories, bases, through,
                   encode(previous, 'hex'), encode(hash, 'hex')
              from disclosure order by client_id, sequence
            """;

    private DisclosureTable() {}

    /**
     * Gives the rows of each client, in the order of their sequence. Rows that a policy would hide from the account are an error,
     * as what is not seen cannot be checked.
     *
     * @param connection in a transaction, without which all rows would be held at once
     */
    static void read(Connection connection, BiConsumer<UUID, List<DisclosureRow>> reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local row_security = off");
            statement.setFetchSize(AT_ONCE);
            List<DisclosureRow> ofClient = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(ROWS)) {
                while (row.next()) {
                    DisclosureRow next = row(row);
                    if (!ofClient.isEmpty() && !ofClient.get(0).client().equals(next.client())) {
                        reader.accept(ofClient.get(0).client(), ofClient);
                        ofClient = new ArrayList<>();
                    }
                    ofClient.add(next);
                }
            }
            if (!ofClient.isEmpty()) {
                reader.accept(ofClient.get(0).client(), ofClient);
            }
        }
    }

    private static DisclosureRow row(ResultSet row) throws SQLException {
        return new DisclosureRow(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                texts(row.getArray(7)),
                texts(row.getArray(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
