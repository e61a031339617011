package org.clientpathways.referral.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A row of the log of disclosures, as it stands; hashes in lower-case hex. */
public record Logged(
        UUID client,
        long sequence,
        long microsecond,
        String agency,
        UUID account,
        String purpose,
        List<String> categories,
        List<String> bases,
        String through,
        String previous,
        String hash) {

    /** What stands as the hash before the first row. */
    public static final String NONE_BEFORE = "0".repeat(64);

    private static final String ROWS = """
            select sequence, (extract(epoch from at) * 1000000)::bigint, agency, account, purpose, categories, bases,
                   through, encode(previous, 'hex'), encode(hash, 'hex')
              from disclosure where client_id = ? order by sequence
            """;

    /** A client's rows, in the order of their sequence. */
    public static List<Logged> of(UUID client) throws SQLException {
        try (Connection connection = Owner.connect();
                PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setObject(1, client);
            List<Logged> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new Logged(
                            client,
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getString(5),
                            List.of((String[]) row.getArray(6).getArray()),
                            List.of((String[]) row.getArray(7).getArray()),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10)));
                }
            }
            return rows;
        }
    }

    /** The hash that follows from what stands in it, by the formula that the log's documentation gives. */
    public String computedHash() {
        String lines = String.join(
                "\n",
                previous,
                client.toString(),
                Long.toString(sequence),
                Long.toString(microsecond),
                agency,
                account.toString(),
                purpose,
                String.join(",", categories),
                String.join(",", bases),
                through);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
