package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.access.Asking;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.disclosure.Basis;
import org.clientpathways.referral.disclosure.Decision;
import org.clientpathways.referral.disclosure.DisclosureLog;
import org.clientpathways.referral.disclosure.Sharing;
import org.clientpathways.referral.disclosure.SharingDecisions;

/** What a caller may see of clients' records; reading one is coordination. */
@ApplicationScoped
class ClientSight {

    private final Clients clients;
    private final SharingDecisions decisions;
    private final DisclosureLog log;
    private final Asking asking;
    private final Merges merges;
    private final Clock clock;

    ClientSight(
            Clients clients, SharingDecisions decisions, DisclosureLog log, Asking asking, Merges merges, Clock clock) {
        this.clients = clients;
        this.decisions = decisions;
        this.log = log;
        this.asking = asking;
        this.merges = merges;
        this.clock = clock;
    }

    /** What was decided of some clients, of which not all need be shown. */
    record Seen(Sharing sharing, Map<UUID, Decision> decided) {

        Set<Category> permitted(UUID client) {
            return decided.get(client).permitted();
        }

        boolean isByTheHolder(UUID client) {
            return decided.get(client).isOfTheHolder();
        }
    }

    /** Decides about each of these clients. */
    Seen of(Collection<UUID> ids, Caller caller) {
        Sharing sharing = decisions.of(ids, Purpose.COORDINATION);
        Instant now = clock.instant();
        Map<UUID, Decision> decided = new HashMap<>();
        for (UUID id : ids) {
            decided.put(
                    id,
                    sharing.decide(
                            id, caller.agency(), asking.services(), Purpose.COORDINATION, ClientView.CATEGORIES, now));
        }
        return new Seen(sharing, decided);
    }

    /** The client as the caller may see them, logged as shown, with whom they stand for and what may be done. */
    ClientView show(Client client, Seen seen, Caller caller) {
        log(List.of(client), seen, caller);
        UUID survivor = merges.survivorOf(client.id());
        Set<Category> permitted = seen.permitted(client.id());
        return survivor.equals(client.id())
                ? ClientView.of(client, permitted, null, actions(client, caller))
                : ClientView.of(client, permitted, survivor, List.of());
    }

    private List<ClientAction> actions(Client client, Caller caller) {
        return Arrays.stream(ClientAction.values())
                .filter(action -> action.isFor(caller, client.keyWorker()))
                .filter(action -> action != ClientAction.HAND_OVER || !clients.isOffered(client.id()))
                .toList();
    }

    /** These clients as the caller may see them, logged as shown. */
    List<ClientView> show(List<Client> clients, Seen seen, Caller caller) {
        log(clients, seen, caller);
        return clients.stream()
                .map(client -> ClientView.of(client, seen.permitted(client.id())))
                .toList();
    }

    private void log(List<Client> clients, Seen seen, Caller caller) {
        Map<UUID, Map<Category, Basis>> told = new HashMap<>();
        clients.forEach(
                client -> told.put(client.id(), seen.decided().get(client.id()).bases()));
        log.add(caller.agency(), caller.account(), Purpose.COORDINATION, seen.sharing(), told);
    }
}
