package org.clientpathways.referral.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.client.Distinction;
import org.clientpathways.referral.client.Distinctions;
import org.clientpathways.referral.handover.ClientNames;
import org.clientpathways.referral.handover.NamedClient;

/** Where an agency says that two clients who look like one person are two. It is said for that agency alone. */
@ApplicationScoped
public class DistinctionDesk {

    private final Distinctions distinctions;
    private final Merges merges;
    private final Relationships relationships;
    private final ClientNames names;
    private final Clock clock;

    DistinctionDesk(
            Distinctions distinctions, Merges merges, Relationships relationships, ClientNames names, Clock clock) {
        this.distinctions = distinctions;
        this.merges = merges;
        this.relationships = relationships;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Whom the caller's agency knows to be somebody else than the client, the newest first; that each is named is logged.
     *
     * @throws Problem 404 when the agency does not hold the client
     */
    @Transactional
    public List<DistinctionView> of(Caller caller, UUID client) {
        relationships.requireHolder(client);
        Set<UUID> records = merges.idsOf(client);
        return views(caller, distinctions.of(caller.agency(), records), records);
    }

    /**
     * Says that the two are two people; again it changes nothing.
     *
     * @throws Problem 404 when the caller's agency does not hold both, 400 for one and the same, 409 {@code client-merged}
     *     when either was merged
     */
    @Transactional
    public DistinctionView tellApart(Caller caller, UUID client, UUID other) {
        requireBoth(client, other);
        merges.requireLiving(client);
        merges.requireLiving(other);
        Distinction said = distinctions.between(caller.agency(), client, other).orElseGet(() -> {
            Distinction made = new Distinction(client, other, caller, clock.instant());
            distinctions.persistAndFlush(made);
            return made;
        });
        return views(caller, List.of(said), Set.of(client)).get(0);
    }

    /**
     * Takes back that the two are two people; again it changes nothing.
     *
     * @throws Problem 404 when the caller's agency does not hold both, 400 for one and the same
     */
    @Transactional
    public void takeBack(Caller caller, UUID client, UUID other) {
        requireBoth(client, other);
        distinctions.between(caller.agency(), client, other).ifPresent(distinctions::delete);
    }

    private List<DistinctionView> views(Caller caller, List<Distinction> some, Set<UUID> records) {
        Map<UUID, NamedClient> named =
                names.of(some.stream().map(one -> one.otherThan(records)).toList(), caller);
        return some.stream()
                .map(one -> new DistinctionView(
                        one.oneOf(records),
                        one.otherThan(records),
                        named.get(one.otherThan(records)),
                        one.saidAt(),
                        one.saidBy()))
                .toList();
    }

    /** Locks both, in the order of their ids, so that they are not merged at the same time. */
    private void requireBoth(UUID client, UUID other) {
        relationships.requireHolder(client);
        relationships.requireHolder(other);
        if (client.equals(other)) {
            throw Problem.badRequest("other", "Name another client");
        }
        Stream.of(client, other).sorted().forEach(relationships::lock);
    }
}
