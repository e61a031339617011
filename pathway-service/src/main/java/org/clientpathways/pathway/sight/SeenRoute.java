package org.clientpathways.pathway.sight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.disclosure.RouteSight;
import org.clientpathways.pathway.disclosure.Sights;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Step;

/**
 * A client's route as far as somebody may see it, and what they are to the client. What they may do with it is decided here
 * alone, for the request that does it and for the answer that offers it.
 *
 * @param mergedInto the record that goes on for this one, for an agency that holds both; none for all others, and where it
 *     was not asked for
 * @param sights how much of each record of the person they may see
 * @param events what is known of the client, seen or not
 * @param isKeyWorker whether the caller is the client's key worker, or that of the record which this one was merged into
 */
public record SeenRoute(
        UUID client,
        UUID mergedInto,
        Caller caller,
        Sights sights,
        List<PublishedEvent> events,
        Route route,
        boolean isKeyWorker) {

    /** How much of the client's own record they may see. */
    public RouteSight sight() {
        return sights.each().get(client);
    }

    /** The referral of this id, where the caller may know of it. */
    public Optional<Step> step(UUID referral) {
        return route.steps().stream().filter(step -> step.id().equals(referral)).findFirst();
    }

    /** The client's record that this referral is of: this one, or one that was merged into it. */
    public UUID recordOf(Step step) {
        return events.stream()
                .filter(event -> event.data() instanceof ReferralEvent referral
                        && referral.referralId().equals(step.id()))
                .map(event -> ((ReferralEvent) event.data()).clientId())
                .findFirst()
                .orElse(client);
    }

    /** @throws Problem 403 for everybody but the key worker */
    public SeenRoute byKeyWorker() {
        raise(notKeyWorker());
        return this;
    }

    /** @throws Problem 403 for everybody but the key worker and the staff of this referral's service */
    public void byStaffOrKeyWorker(Step step) {
        raise(notStaffNorKeyWorker(step));
    }

    /** @throws Problem as {@link #notToBegin} */
    public SeenRoute toBegin() {
        raise(notToBegin());
        return this;
    }

    /**
     * Why the caller begins nothing with the client's pathway, neither a plan nor its end; none where they may: 409 {@code
     * client-merged} where the record was merged into another, 403 for everybody but the key worker.
     */
    public Optional<Problem> notToBegin() {
        return merged().or(this::notKeyWorker);
    }

    /** Why the caller records nothing new of this referral, as {@link #notToBegin} but for the staff of its service too. */
    public Optional<Problem> notToRecord(Step step) {
        return merged().or(() -> notStaffNorKeyWorker(step));
    }

    /** @throws Problem 409 {@code client-merged} where the record was merged into another */
    public SeenRoute living() {
        raise(merged());
        return this;
    }

    private Optional<Problem> merged() {
        return mergedInto == null
                ? Optional.empty()
                : Optional.of(new Problem(
                                409,
                                "client-merged",
                                "The record was merged into another",
                                "Go on with the record that mergedInto names, or undo the merge.")
                        .with("mergedInto", mergedInto));
    }

    private Optional<Problem> notKeyWorker() {
        return isKeyWorker
                ? Optional.empty()
                : Optional.of(new Problem(
                        403,
                        "not-key-worker",
                        "Not the client's key worker",
                        "Only the client's key worker can do this. Ask them, or have the client handed over to you."));
    }

    private Optional<Problem> notStaffNorKeyWorker(Step step) {
        boolean staff = caller.has(Roles.SERVICE_WORKER)
                && step.agency().equals(caller.agency())
                && sight().staffOf().contains(step.serviceId());
        return staff || isKeyWorker
                ? Optional.empty()
                : Optional.of(new Problem(
                        403,
                        "not-yours",
                        "Not yours to record",
                        "Only the staff of the service and the client's key worker record its appointments."));
    }

    private static void raise(Optional<Problem> problem) {
        if (problem.isPresent()) {
            throw problem.get();
        }
    }
}
