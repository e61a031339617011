package org.clientpathways.local.disclosures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Invented logs of disclosures, the same for the same seed. */
final class Log {

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<String> AGENCIES = List.of("larkshire-council", "harbour-trust", "larkshire-health");
    private static final List<String> CATEGORIES = List.of("identity", "contact", "needs", "health", "route");
    private static final List<String> THROUGH = List.of("GET /referrals/{id}", "GET /pathways/{clientId}");

    private Log() {}

    /** So many rows of a client, as they are written. */
    static List<DisclosureRow> of(UUID client, int rows, Random random) {
        List<DisclosureRow> log = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            String previous =
                    log.isEmpty() ? DisclosureRow.NONE_BEFORE : log.get(i - 2).hash();
            log.add(row(client, i, previous, random));
        }
        return log;
    }

    /** A row with anything in it, and the hash that it must have. */
    static DisclosureRow row(UUID client, long sequence, String previous, Random random) {
        List<String> categories = CATEGORIES.subList(0, 1 + random.nextInt(CATEGORIES.size()));
        List<String> bases = categories.stream()
                .map(each -> random.nextBoolean() ? "own-record" : "agreement:" + uuid(random))
                .toList();
        return hashed(new DisclosureRow(
                client,
                sequence,
                BEGIN.plus(sequence * 1_000_000 + random.nextInt(1_000_000), ChronoUnit.MICROS),
                any(AGENCIES, random),
                uuid(random),
                "coordination",
                categories,
                bases,
                any(THROUGH, random),
                previous,
                ""));
    }

    /** The row in another place, under the hash that it has. */
    static DisclosureRow placed(DisclosureRow row, long sequence) {
        return with(row, sequence, row.agency(), row.previous(), row.hash());
    }

    /** The row after another one, with the hash that it must have there. */
    static DisclosureRow linked(DisclosureRow row, String previous) {
        return hashed(with(row, row.sequence(), row.agency(), previous, ""));
    }

    /** The row, with the hash that it must have. */
    static DisclosureRow hashed(DisclosureRow row) {
        return with(row, row.sequence(), row.agency(), row.previous(), row.computedHash());
    }

    static DisclosureRow with(DisclosureRow row, long sequence, String agency, String previous, String hash) {
        return new DisclosureRow(
                row.client(),
                sequence,
                row.at(),
                agency,
                row.account(),
                row.purpose(),
                row.categories(),
                row.bases(),
                row.through(),
                previous,
                hash);
    }

    static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
