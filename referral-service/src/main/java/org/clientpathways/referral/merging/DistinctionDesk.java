package org.clientpathways.referral.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.client.Distinction;
import org.clientpathways.referral.client.Distinctions;

/** Where an agency says that two clients who look like one person are two. It is said for that agency alone. */
@ApplicationScoped
public class DistinctionDesk {

    private final Distinctions distinctions;
    private final Merges merges;
    private final Relationships relationships;
    private final Clock clock;

    DistinctionDesk(Distinctions distinctions, Merges merges, Relationships relationships, Clock clock) {
        this.distinctions = distinctions;
        this.merges = merges;
        this.relationships = relationships;
        this.clock = clock;
    }

    /**
     * Whom the caller's agency knows to be somebody else than the client, the newest first.
     *
     * @throws Problem 404 when the agency does not hold the client
     */
    @Transactional
    public List<DistinctionView> of(Caller caller, UUID client) {
        relationships.requireHolder(client);
        Set<UUID> records = merges.idsOf(client);
        return distinctions.of(caller.agency(), records).stream().map(one -> view(one, records)).toList();
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
        return view(said, Set.of(client));
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

    private static DistinctionView view(Distinction one, Set<UUID> records) {
        return new DistinctionView(one.oneOf(records), one.otherThan(records), one.saidAt(), one.saidBy());
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
