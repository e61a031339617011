package org.clientpathways.referral.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.client.Client;
import org.clientpathways.referral.client.ClientAnswer;
import org.clientpathways.referral.client.ClientRegister;
import org.clientpathways.referral.client.Clients;
import org.clientpathways.referral.client.Distinctions;
import org.clientpathways.referral.handover.ClientNames;
import org.clientpathways.referral.handover.NamedClient;
import org.hibernate.exception.ConstraintViolationException;

/** Where two records of one person are merged, and a merge is undone, by an agency that holds both. */
@ApplicationScoped
public class MergeDesk {

    private final ClientMerges rows;
    private final Merges merges;
    private final Distinctions distinctions;
    private final Relationships relationships;
    private final Clients clients;
    private final ClientRegister register;
    private final ClientNames names;
    private final Journal journal;
    private final Clock clock;

    MergeDesk(
            ClientMerges rows,
            Merges merges,
            Distinctions distinctions,
            Relationships relationships,
            Clients clients,
            ClientRegister register,
            ClientNames names,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.merges = merges;
        this.distinctions = distinctions;
        this.relationships = relationships;
        this.clients = clients;
        this.register = register;
        this.names = names;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Has another record of the same person stand for this one. Nothing moves.
     *
     * @return the client that goes on
     * @throws Problem 404 when the caller's agency does not hold the client, 400 when it does not hold the other, 428 or 412
     *     for the version, 409 {@code client-merged} when either was merged before,
     *     {@code handover-open} while either is offered to somebody, {@code told-apart} while the agency says that they are
     *     two people, {@code not-mergeable} when an agency holds the other
     *     and not this one
     */
    @Transactional
    public ClientAnswer merge(Caller caller, UUID survivor, String ifMatch, NewMerge request) {
        requireBoth(survivor, request.merged());
        Versions.check(ifMatch, clients.findById(survivor).version());
        merges.requireLiving(survivor);
        merges.requireLiving(request.merged());
        if (clients.isOffered(request.merged()) || clients.isOffered(survivor)) {
            throw new Problem(
                    409,
                    "handover-open",
                    "One of the two is offered to somebody",
                    "Wait for the answer, or cancel that offer, and merge the two then.");
        }
        if (distinctions.between(caller.agency(), merges.idsOf(survivor), merges.idsOf(request.merged()))) {
            throw new Problem(
                    409,
                    "told-apart",
                    "Your agency said that they are two people",
                    "Take that back first, if they are the same person after all.");
        }
        if (!holders(survivor).containsAll(holders(request.merged()))) {
            throw notMergeable();
        }
        Instant now = clock.instant();
        ClientMerge merge = new ClientMerge(survivor, request, caller, now);
        try {
            rows.persistAndFlush(merge);
        } catch (ConstraintViolationException refused) {
            // By a merge of which the caller's agency may not know.
            throw notMergeable();
        }
        publish(merge, merge.event(), now);
        return register.read(caller, survivor);
    }

    /**
     * Undoes a merge: each of the two stands for itself again, as it was.
     *
     * @return the client that the other was merged into
     * @throws Problem 404 and 400 as {@link #merge}, 409 {@code not-merged} when no merge of the two is in force
     */
    @Transactional
    public ClientAnswer unmerge(Caller caller, UUID survivor, Unmerge request) {
        requireBoth(survivor, request.merged());
        ClientMerge merge = rows.of(request.merged())
                .filter(one -> one.survivor().equals(survivor))
                .orElseThrow(
                        () -> new Problem(
                                409,
                                "not-merged",
                                "The two are not merged",
                                "Read the client's merges again: it was undone before, or the record was merged into another."));
        Instant now = clock.instant();
        merge.undo(caller, now);
        rows.flush();
        publish(merge, merge.undoing(), now);
        return register.read(caller, survivor);
    }

    /**
     * What was merged into a client, directly or through another, the newest first; that each is named is logged.
     *
     * @throws Problem 404 when the caller's agency does not hold the client
     */
    @Transactional
    public List<MergeView> into(Caller caller, UUID client) {
        relationships.requireHolder(client);
        List<ClientMerge> found = rows.into(merges.idsOf(client));
        Map<UUID, NamedClient> named =
                names.of(found.stream().map(ClientMerge::merged).toList(), caller);
        return found.stream().map(one -> one.view(named.get(one.merged()))).toList();
    }

    /** The agencies that hold the record. */
    private Set<String> holders(UUID id) {
        Client client = clients.findById(id);
        return Stream.of(client.registeredBy(), client.keyWorker().agency()).collect(Collectors.toSet());
    }

    private static Problem notMergeable() {
        return new Problem(
                409,
                "not-mergeable",
                "The two cannot be merged as they are",
                "Another agency holds one of the two records and not the other. Agree with it who goes on with the client:"
                        + " two records can be merged once all who hold the one hold the other, too.");
    }

    /** Locks both, in the order of their ids, so that two who merge at once never wait for each other in a circle. */
    private void requireBoth(UUID survivor, UUID merged) {
        relationships.requireHolder(survivor);
        if (survivor.equals(merged) || !relationships.holds(merged)) {
            throw Problem.badRequest("merged", "Name another client whose record your agency holds");
        }
        Stream.of(survivor, merged).sorted().forEach(relationships::lock);
    }

    /** Once under each id: what is kept of either record learns of it in its order. */
    private void publish(ClientMerge merge, EventData event, Instant now) {
        journal.appendAll(Stream.of(merge.survivor(), merge.merged())
                .sorted()
                .map(UUID::toString)
                .map(id -> new Journal.Entry(Ids.next(), id, id, now, event))
                .toList());
    }
}
