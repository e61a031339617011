package org.clientpathways.referral.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.access.Asking;
import org.clientpathways.referral.client.Client;
import org.clientpathways.referral.client.Clients;
import org.clientpathways.referral.disclosure.Basis;
import org.clientpathways.referral.disclosure.Decision;
import org.clientpathways.referral.disclosure.DisclosureLog;
import org.clientpathways.referral.disclosure.Sharing;
import org.clientpathways.referral.disclosure.SharingDecisions;

/** Names clients to a caller as far as they may see who they are, and logs it. */
@ApplicationScoped
public class ClientNames {

    private final Clients clients;
    private final SharingDecisions decisions;
    private final DisclosureLog log;
    private final Asking asking;
    private final Clock clock;

    ClientNames(Clients clients, SharingDecisions decisions, DisclosureLog log, Asking asking, Clock clock) {
        this.clients = clients;
        this.decisions = decisions;
        this.log = log;
        this.asking = asking;
        this.clock = clock;
    }

    /** Each of these clients, in their order where that has one. */
    public Map<UUID, NamedClient> of(Collection<UUID> ids, Caller caller) {
        return tell(ids, Set.of(), caller).names();
    }

    /**
     * What the caller was told.
     *
     * @param decided about identity and circumstances, by client
     */
    record Told(Map<UUID, NamedClient> names, Map<UUID, Decision> decided) {}

    /**
     * Decides, logs and names.
     *
     * @param withCircumstances of whom something of their circumstances is told too, where that is permitted
     */
    Told tell(Collection<UUID> ids, Set<UUID> withCircumstances, Caller caller) {
        Sharing sharing = decisions.of(ids, Purpose.COORDINATION);
        Instant now = clock.instant();
        Map<UUID, Decision> decided = new HashMap<>();
        Map<UUID, Map<Category, Basis>> told = new HashMap<>();
        for (UUID id : Set.copyOf(ids)) {
            Decision decision = sharing.decide(
                    id,
                    caller.agency(),
                    asking.services(),
                    Purpose.COORDINATION,
                    Set.of(Category.IDENTITY, Category.CIRCUMSTANCES),
                    now);
            decided.put(id, decision);
            told.put(
                    id,
                    decision.of(
                            withCircumstances.contains(id)
                                    ? Set.of(Category.IDENTITY, Category.CIRCUMSTANCES)
                                    : Set.of(Category.IDENTITY)));
        }
        log.add(caller.agency(), caller.account(), Purpose.COORDINATION, sharing, told);
        return new Told(names(decided), decided);
    }

    private Map<UUID, NamedClient> names(Map<UUID, Decision> decided) {
        Map<UUID, Client> loaded = clients.byId(decided.keySet());
        Map<UUID, NamedClient> names = new HashMap<>();
        decided.forEach((id, decision) -> names.put(
                id,
                decision.permitted().contains(Category.IDENTITY) && loaded.containsKey(id)
                        ? NamedClient.of(loaded.get(id))
                        : NamedClient.unnamed(id)));
        return names;
    }
}
