package org.clientpathways.referral.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.referral.access.Relationships;

/** Decides for the other services what an agency may be told of clients, before they answer anything. */
@ApplicationScoped
public class Disclosures {

    private final SharingDecisions decisions;
    private final Relationships relationships;
    private final Clock clock;

    Disclosures(SharingDecisions decisions, Relationships relationships, Clock clock) {
        this.decisions = decisions;
        this.relationships = relationships;
        this.clock = clock;
    }

    /**
     * What another service is about to tell.
     *
     * @param agency the agency that asks it, and {@code account} the account that asks for the agency
     * @param clients whom it names
     * @param categories which information it holds of them
     */
    public record Question(
            @NotBlank(message = "Name the agency")
            @Size(max = 63, message = "Give an agency's alias in at most 63 characters")
            String agency,

            @NotNull(message = "Name the account") UUID account,

            @NotNull(message = "Say what for: referral, coordination or safeguarding")
            Purpose purpose,

            @NotEmpty(message = "Name at least one client") @Size(max = 1000, message = "Name at most 1,000 clients")
            Set<@NotNull(message = "Give a client's id") UUID> clients,

            @NotEmpty(message = "Name at least one category")
            Set<@NotNull(message = "Give a category") Category> categories) {}

    /**
     * What may be told of one client.
     *
     * @param related whether the agency works with the client at all; if not, the client does not exist for it, unless
     *     an agreement lets it read by id
     */
    public record Told(
            UUID clientId, boolean related, List<Decision.Permitted> permitted, List<Decision.Refused> refused) {}

    /** What may be told of each client, in the order of their ids. */
    @Transactional
    public List<Told> decide(Question question) {
        Map<UUID, Decision> decided = decisions.decide(
                question.clients(),
                question.agency(),
                relationships.services(question.agency(), question.account()),
                question.purpose(),
                question.categories(),
                clock.instant());
        Set<UUID> related = relationships.relatedTo(question.agency(), question.clients());
        return decided.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Told(
                        one.getKey(),
                        related.contains(one.getKey()),
                        one.getValue().permittedList(),
                        one.getValue().refusedList()))
                .toList();
    }
}
