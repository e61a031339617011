package org.clientpathways.local.disclosures;

import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The heads that were noted: of each client which hash the log ended with at which row, from wherever they were read. */
final class Heads {

    private final Map<UUID, NavigableMap<Long, Set<String>>> ofClients = new TreeMap<>();

    void note(UUID client, long sequence, String hash) {
        ofClients
                .computeIfAbsent(client, id -> new TreeMap<>())
                .computeIfAbsent(sequence, place -> new HashSet<>())
                .add(hash);
    }

    /** Those of a client, by the row. */
    NavigableMap<Long, Set<String>> of(UUID client) {
        return ofClients.getOrDefault(client, new TreeMap<>());
    }

    /** The clients that have one. */
    Set<UUID> clients() {
        return ofClients.keySet();
    }

    /** How many rows of how many clients are noted. */
    long count() {
        return ofClients.values().stream().mapToLong(Map::size).sum();
    }
}
