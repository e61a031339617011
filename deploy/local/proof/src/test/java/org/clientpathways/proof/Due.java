package org.clientpathways.proof;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.local.demo.story.Account;

/**
 * What endpoints of Harbour Trust must have: of each client the events of its own referrals, in their order.
 *
 * @param events ids, by client
 */
record Due(Map<UUID, List<UUID>> events) {

    /** All that is committed at referral-service, whatever became of it since. */
    private static final String COMMITTED = """
            select key, id from journal
             where topic = 'referral-events' and type like 'org.clientpathways.referral.%'
               and ? in (data::json ->> 'referringAgency', data::json ->> 'receivingAgency')
             order by key, sequence
            """;

    static Due now(Databases databases) throws SQLException {
        Map<UUID, List<UUID>> events = new LinkedHashMap<>();
        for (String row : databases.rows(
                "referral", COMMITTED, Account.HARBOUR_SYSTEM.agency().alias())) {
            String[] clientAndEvent = row.split(" ");
            events.computeIfAbsent(UUID.fromString(clientAndEvent[0]), client -> new ArrayList<>())
                    .add(UUID.fromString(clientAndEvent[1]));
        }
        return new Due(events);
    }

    /** What came after what was due earlier. */
    Due since(Due earlier) {
        Set<UUID> before = earlier.ids();
        Map<UUID, List<UUID>> later = new LinkedHashMap<>();
        events.forEach((client, ids) -> later.put(
                client, ids.stream().filter(id -> !before.contains(id)).toList()));
        return new Due(later);
    }

    Set<UUID> ids() {
        Set<UUID> ids = new HashSet<>();
        events.values().forEach(ids::addAll);
        return ids;
    }

    int size() {
        return events.values().stream().mapToInt(List::size).sum();
    }

    /** What an endpoint does not have. */
    List<UUID> missing(Endpoint endpoint) {
        return ids().stream().filter(id -> !endpoint.has(id)).toList();
    }

    /** What an endpoint has. */
    List<UUID> had(Endpoint endpoint) {
        return ids().stream().filter(endpoint::has).toList();
    }

    /** Whether each endpoint has all of it. */
    boolean isAt(Collection<Endpoint> endpoints) {
        Set<UUID> ids = ids();
        return endpoints.stream().allMatch(endpoint -> ids.stream().allMatch(endpoint::has));
    }

    /** What an endpoint has, but must not. */
    List<UUID> foreign(Endpoint endpoint) {
        Set<UUID> ids = ids();
        return endpoint.receipts().stream()
                .map(Receipt::event)
                .filter(id -> !ids.contains(id))
                .toList();
    }

    /** The clients whose events had their effect at an endpoint in another order than theirs. */
    List<UUID> outOfOrder(Endpoint endpoint) {
        Map<UUID, List<UUID>> came = new HashMap<>();
        for (Receipt receipt : endpoint.receipts()) {
            came.computeIfAbsent(receipt.client(), client -> new ArrayList<>()).add(receipt.event());
        }
        return events.entrySet().stream()
                .filter(client -> {
                    List<UUID> theirs = came.getOrDefault(client.getKey(), List.of());
                    return !client.getValue().stream()
                            .filter(theirs::contains)
                            .toList()
                            .equals(theirs.stream()
                                    .filter(client.getValue()::contains)
                                    .toList());
                })
                .map(Map.Entry::getKey)
                .toList();
    }
}
