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
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Step;

/**
 * A client's route as far as somebody may see it, and what they are to the client.
 *
 * @param events what is known of the client, seen or not
 * @param isKeyWorker whether the caller is the client's key worker, or that of the record which this one was merged into
 */
public record SeenRoute(
        UUID client, Caller caller, RouteSight sight, List<PublishedEvent> events, Route route, boolean isKeyWorker) {

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
        if (!isKeyWorker) {
            throw new Problem(
                    403,
                    "not-key-worker",
                    "Not the client's key worker",
                    "Only the client's key worker can do this. Ask them, or have the client handed over to you.");
        }
        return this;
    }

    /** @throws Problem 403 for everybody but the key worker and the staff of this referral's service */
    public void byStaffOrKeyWorker(Step step) {
        boolean staff = caller.has(Roles.SERVICE_WORKER)
                && step.agency().equals(caller.agency())
                && sight.staffOf().contains(step.serviceId());
        if (!staff && !isKeyWorker) {
            throw new Problem(
                    403,
                    "not-yours",
                    "Not yours to record",
                    "Only the staff of the service and the client's key worker record its appointments.");
        }
    }
}
