package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.client.ClientView;
import org.clientpathways.referral.client.Clients;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.directory.Service;
import org.clientpathways.referral.directory.Services;
import org.clientpathways.referral.disclosure.Decision;
import org.clientpathways.referral.disclosure.DisclosureLog;
import org.clientpathways.referral.disclosure.Sharing;
import org.clientpathways.referral.disclosure.SharingDecisions;

/** What an agency would see, and why, before anything is shared. Changes nothing. */
@ApplicationScoped
public class SharePreview {

    private final SharingDecisions decisions;
    private final Relationships relationships;
    private final DisclosureLog log;
    private final Clients clients;
    private final Services services;
    private final Agencies agencies;
    private final Clock clock;

    SharePreview(
            SharingDecisions decisions,
            Relationships relationships,
            DisclosureLog log,
            Clients clients,
            Services services,
            Agencies agencies,
            Clock clock) {
        this.decisions = decisions;
        this.relationships = relationships;
        this.log = log;
        this.clients = clients;
        this.services = services;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param serviceId the service whose staff would read; or give the agency
     * @param agency the agency that would read
     * @param categories what would be shared; everything when absent
     * @param need of the referral that would carry it, as are reason and desiredOutcome
     */
    public record Question(
            @NotNull(message = "Name the client") UUID clientId,
            UUID serviceId,

            @Size(max = 63, message = "Give an agency's alias in at most 63 characters")
            String agency,

            @NotNull(message = "Say what for: referral, coordination or safeguarding")
            Purpose purpose,

            Set<@NotNull(message = "Give a category") Category> categories,
            Need need,

            @Size(max = TransitionRequest.LONGEST, message = TransitionRequest.TOO_LONG)
            String reason,

            @Size(max = TransitionRequest.LONGEST, message = TransitionRequest.TOO_LONG)
            String desiredOutcome) {

        @AssertTrue(message = "Name either an agency or a service")
        boolean isOneRecipient() {
            return (agency == null) != (serviceId == null);
        }

        Set<Category> asked() {
            return categories == null || categories.isEmpty() ? EnumSet.allOf(Category.class) : categories;
        }
    }

    /** What would be permitted and refused, and what the recipient would read. */
    public record Answer(List<Decision.Permitted> permitted, List<Decision.Refused> refused, Shown wouldSee) {}

    /**
     * What the recipient would see.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record, 400 for a recipient that is not in the
     *     directory
     */
    @Transactional
    public Answer answer(Caller caller, Question question) {
        relationships.requireHolder(question.clientId());
        String recipient = agency(question);
        Instant now = clock.instant();
        Sharing sharing = decisions.of(List.of(question.clientId()), question.purpose());
        Decision theirs = sharing.decide(
                question.clientId(),
                recipient,
                question.serviceId() == null ? Set.of() : Set.of(question.serviceId()),
                question.purpose(),
                question.asked(),
                now);
        Decision ours = sharing.decide(
                question.clientId(), caller.agency(), Set.of(), question.purpose(), theirs.permitted(), now);
        log.add(
                caller.agency(),
                caller.account(),
                question.purpose(),
                sharing,
                Map.of(question.clientId(), ours.of(ClientView.CATEGORIES)));
        return new Answer(
                theirs.permittedList(),
                theirs.refusedList(),
                Shown.of(
                        clients.findById(question.clientId()),
                        question.need(),
                        question.reason(),
                        question.desiredOutcome(),
                        theirs.permitted()));
    }

    private String agency(Question question) {
        if (question.serviceId() != null) {
            return Optional.ofNullable(services.findById(question.serviceId()))
                    .map(Service::agency)
                    .orElseThrow(() -> Problem.badRequest("serviceId", "Choose a service of the directory"));
        }
        if (agencies.findById(question.agency()) == null) {
            throw Problem.badRequest("agency", "Name an agency of the directory");
        }
        return question.agency();
    }
}
