package org.clientpathways.local.disclosures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Holds the whole log against the heads, a client after the other. */
final class Audit {

    private final Heads heads;
    private final Set<UUID> seen = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private long rows;

    Audit(Heads heads) {
        this.heads = heads;
    }

    /** Takes all rows of a client, in the order of their sequence. */
    void take(UUID client, List<DisclosureRow> ofClient) {
        seen.add(client);
        rows += ofClient.size();
        new Chain(client, ofClient, heads.of(client)).firstBadRow().ifPresent(findings::add);
    }

    /** The first bad row of each client that has one, once all were taken. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        heads.clients().stream()
                .filter(client -> !seen.contains(client))
                .forEach(client -> new Chain(client, List.of(), heads.of(client))
                        .firstBadRow()
                        .ifPresent(all::add));
        return all;
    }

    /** What was looked at. */
    String counts() {
        return rows + " rows of " + seen.size() + " clients, " + heads.count() + " heads";
    }
}
