package org.clientpathways.referral.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.client.Client;
import org.clientpathways.referral.client.ClientAction;
import org.clientpathways.referral.client.Clients;
import org.clientpathways.referral.client.KeyWorker;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.disclosure.Decision;
import org.clientpathways.referral.disclosure.SharingDecisions;
import org.clientpathways.referral.idempotency.Once;
import org.clientpathways.referral.keyworker.Colleague;
import org.clientpathways.referral.keyworker.Workers;

/** Where a client is offered to another agency or a colleague, and where that is answered. */
@ApplicationScoped
public class HandoverDesk {

    /** Without these nobody can walk with a client. */
    private static final Set<Category> LEAST = Set.of(Category.IDENTITY, Category.CONTACT);

    private final Handovers handovers;
    private final HandoverReading reading;
    private final Clients clients;
    private final Relationships relationships;
    private final Merges merges;
    private final SharingDecisions decisions;
    private final Agencies agencies;
    private final Workers workers;
    private final Assignments assignments;
    private final Once once;
    private final Clock clock;

    HandoverDesk(
            Handovers handovers,
            HandoverReading reading,
            Clients clients,
            Relationships relationships,
            Merges merges,
            SharingDecisions decisions,
            Agencies agencies,
            Workers workers,
            Assignments assignments,
            Once once,
            Clock clock) {
        this.handovers = handovers;
        this.reading = reading;
        this.clients = clients;
        this.relationships = relationships;
        this.merges = merges;
        this.decisions = decisions;
        this.agencies = agencies;
        this.workers = workers;
        this.assignments = assignments;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Offers a client; they stay with their key worker until it is accepted.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record, 403 for anybody but the key worker, 400
     *     for an agency or a colleague that cannot be, 409 when an offer is open or the agreement does not let the other
     *     agency see identity and contact for coordination, or the record was merged into another, or another into it that the
     *     caller's agency could then not have back
     */
    @Transactional
    public HandoverView offer(Caller caller, UUID client, String key, NewHandover request) {
        relationships.requireHolder(client);
        UUID made = once.make(caller, key, "/clients/" + client + "/handovers", request, () -> {
            Client offered = clients.lock(client);
            requireKeyWorker(caller, offered.keyWorker());
            merges.requireLiving(client);
            Colleague colleague = request.keyWorker() == null ? null : colleague(caller, request.keyWorker());
            String agency = colleague == null ? otherAgency(caller, request.agency()) : caller.agency();
            if (colleague == null) {
                requireNoMergeLeftBehind(caller, offered);
            }
            if (clients.isOffered(client)) {
                throw new Problem(
                        409,
                        "handover-open",
                        "The client is offered already",
                        "Wait for the answer, or cancel that offer before you make another.");
            }
            Instant now = clock.instant();
            requireAgreement(client, agency, now);
            Handover offer = new Handover(client, caller, agency, colleague, request.noteIfAny(), now);
            handovers.persistAndFlush(offer);
            return offer.id;
        });
        return reading.read(caller, made);
    }

    /**
     * Takes the client over: the caller becomes their key worker.
     *
     * @throws Problem 404 when the caller's agency is no party, 403 when the offer is for somebody else, 428 or 412 for the
     *     version, 409 when it was answered before, the agreement ended, or the caller left
     */
    @Transactional
    public HandoverView accept(Caller caller, UUID id, String ifMatch) {
        Handover seen = requireFor(caller, id);
        boolean locked = handovers.lockClient(seen.client);
        Handover offer = requireOffered(handovers.reread(seen), ifMatch);
        workers.requireStaying(caller);
        requireAgreement(offer.client, caller.agency(), clock.instant());
        if (!locked || !handovers.accept(offer, caller)) {
            throw stale();
        }
        assignments.publish(List.of(offer.client), caller.agency(), caller.account());
        return reading.view(caller, handovers.reread(offer));
    }

    /**
     * Gives the offer back; the client stays with their key worker.
     *
     * @throws Problem as {@link #accept}, but for the agreement
     */
    @Transactional
    public HandoverView giveBack(Caller caller, UUID id, String ifMatch, Returning request) {
        Handover offer = requireOffered(requireFor(caller, id), ifMatch);
        return end(caller, offer, HandoverStatus.RETURNED, request.reason());
    }

    /**
     * Cancels an offer that the caller's agency made.
     *
     * @throws Problem as {@link #accept}, but for the agreement
     */
    @Transactional
    public HandoverView cancel(Caller caller, UUID id, String ifMatch) {
        Handover offer = handovers.require(caller, id);
        if (!offer.isFrom(caller.agency())) {
            throw notTheirs("Only the agency that offered the client may cancel the offer. Return it instead.");
        }
        return end(caller, requireOffered(offer, ifMatch), HandoverStatus.CANCELLED, null);
    }

    private HandoverView end(Caller caller, Handover offer, HandoverStatus status, String reason) {
        if (!handovers.end(offer, status, caller, reason, clock.instant())) {
            throw stale();
        }
        return reading.view(caller, handovers.reread(offer));
    }

    private static void requireKeyWorker(Caller caller, KeyWorker present) {
        if (!ClientAction.HAND_OVER.isFor(caller, present)) {
            throw notTheirs("Only the client's key worker may offer the client to somebody else.");
        }
    }

    /** An agency undoes a merge as long as it holds both; one that did not register the client would hold one of them. */
    private void requireNoMergeLeftBehind(Caller caller, Client client) {
        if (!caller.agency().equals(client.registeredBy())
                && merges.idsOf(client.id()).size() > 1) {
            throw new Problem(
                    409,
                    "merge-in-force",
                    "Another record was merged into this one",
                    "Undo the merge first, then offer the client. Your agency could not undo it afterwards.");
        }
    }

    private Handover requireFor(Caller caller, UUID id) {
        Handover offer = handovers.require(caller, id);
        if (!offer.isFor(caller)) {
            throw notTheirs("The offer is for somebody else, who alone may accept or return it.");
        }
        return offer;
    }

    private static Handover requireOffered(Handover offer, String ifMatch) {
        Versions.check(ifMatch, offer.version);
        if (offer.status != HandoverStatus.OFFERED) {
            throw new Problem(
                            409,
                            "status-conflict",
                            "It waits for that no more",
                            "Read the handover again: it was accepted, returned or cancelled.")
                    .with("currentStatus", offer.status);
        }
        return offer;
    }

    private Colleague colleague(Caller caller, UUID account) {
        if (account.equals(caller.account())) {
            throw Problem.badRequest("keyWorker", "Name somebody else: you are the client's key worker");
        }
        return workers.requireStaying(caller.agency(), account, "keyWorker");
    }

    private String otherAgency(Caller caller, String alias) {
        if (alias.equals(caller.agency())) {
            throw Problem.badRequest("agency", "Name another agency, or a colleague as keyWorker");
        }
        if (agencies.findById(alias) == null) {
            throw Problem.badRequest("agency", "Name an agency of the directory");
        }
        return alias;
    }

    private void requireAgreement(UUID client, String agency, Instant now) {
        Decision decision = decisions.decide(client, agency, Set.of(), Purpose.COORDINATION, LEAST, now);
        if (!decision.permits(LEAST)) {
            throw new Problem(
                            409,
                            "agreement-missing",
                            "The client has not agreed to this",
                            "Record an agreement that lets the other agency see identity and contact for coordination, then"
                                    + " offer the client, or accept them.")
                    .with("refused", decision.refusedList());
        }
    }

    private static Problem notTheirs(String detail) {
        return new Problem(403, "forbidden", "Not allowed", detail);
    }

    private static Problem stale() {
        return new Problem(
                412,
                "stale",
                "It has changed since you read it",
                "Read the handover again and see whether your answer still fits.");
    }
}
