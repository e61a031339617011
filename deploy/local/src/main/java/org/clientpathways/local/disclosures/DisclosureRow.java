package org.clientpathways.local.disclosures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A row of the log of disclosures; hashes in lower-case hex.
 *
 * @param sequence its place in the client's log, from 1
 * @param bases what the disclosure of each category stands on, in their order
 * @param previous the hash of the row before it
 * @param hash what stands as its own hash
 */
record DisclosureRow(
        UUID client,
        long sequence,
        Instant at,
        String agency,
        UUID account,
        String purpose,
        List<String> categories,
        List<String> bases,
        String through,
        String previous,
        String hash) {

    /** What stands as the hash before the first row. */
    static final String NONE_BEFORE = "0".repeat(64);

    /** The hash that follows from what stands in it. */
    String computedHash() {
        String text = String.join(
                "\n",
                previous,
                client.toString(),
                Long.toString(sequence),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                agency,
                account.toString(),
                purpose,
                String.join(",", categories),
                String.join(",", bases),
                through);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
