package org.clientpathways.referral.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.http.RequestName;
import org.clientpathways.referral.access.Asking;
import org.clientpathways.referral.access.Relationships;

/** Decides for the other services what an agency may be told of clients, and logs it, before they answer anything. */
@ApplicationScoped
public class Disclosures {

    private final Asking asking;
    private final SharingDecisions decisions;
    private final Relationships relationships;
    private final DisclosureLog log;
    private final RequestName request;
    private final Clock clock;

    Disclosures(
            Asking asking,
            SharingDecisions decisions,
            Relationships relationships,
            DisclosureLog log,
            RequestName request,
            Clock clock) {
        this.asking = asking;
        this.decisions = decisions;
        this.relationships = relationships;
        this.log = log;
        this.request = request;
        this.clock = clock;
    }

    /**
     * What another service is about to tell.
     *
     * @param agency the agency that asks it, and {@code account} the account that asks for the agency
     * @param serviceWorker whether the account asks as a service worker
     * @param clients whom it names
     * @param categories which information it holds of them
     * @param through the request that it answers, without ids
     */
    public record Question(
            @NotBlank(message = "Name the agency")
            @Size(max = 63, message = "Give an agency's alias in at most 63 characters")
            String agency,

            @NotNull(message = "Name the account") UUID account,

            boolean serviceWorker,

            @NotNull(message = "Say what for: referral, coordination or safeguarding")
            Purpose purpose,

            @NotEmpty(message = "Name at least one client") @Size(max = 1000, message = "Name at most 1,000 clients")
            Set<@NotNull(message = "Give a client's id") UUID> clients,

            @NotEmpty(message = "Name at least one category")
            Set<@NotNull(message = "Give a category") Category> categories,

            @NotNull(message = "Name the request that you answer")
            @Pattern(
                    regexp = "[A-Z]{3,7} /[ -~]{0,200}",
                    message = "Give the request's method and path, such as GET /pathways/{clientId}")
            String through) {}

    /**
     * What may be told of one client.
     *
     * @param related whether the agency works with the client at all; if not, the client does not exist for it, unless
     *     an agreement lets it read by id
     * @param held whether it holds the client's record
     */
    public record Told(
            UUID clientId,
            boolean related,
            boolean held,
            List<Decision.Permitted> permitted,
            List<Decision.Refused> refused) {}

    /**
     * What may be told.
     *
     * @param items each client, in the order of their ids
     * @param staffOf the services whose staff the account is; none unless it asks as a service worker
     */
    public record Answer(List<Told> items, Set<UUID> staffOf) {}

    /** Decides, and logs what is permitted as told. */
    @Transactional
    public Answer decide(Question question) {
        asking.as(question.agency(), question.account(), question.serviceWorker());
        request.set(question.through());
        Set<UUID> staffOf = asking.services();
        Set<UUID> related = relationships.relatedTo(question.clients());
        Sharing sharing = decisions.of(question.clients(), question.purpose());
        Instant now = clock.instant();
        Map<UUID, Decision> decided = new LinkedHashMap<>();
        for (UUID client : new TreeSet<>(question.clients())) {
            decided.put(
                    client,
                    sharing.decide(client, question.agency(), staffOf, question.purpose(), question.categories(), now));
        }
        Map<UUID, Map<Category, Basis>> told = new LinkedHashMap<>();
        decided.forEach((client, decision) -> told.put(client, decision.bases()));
        log.add(question.agency(), question.account(), question.purpose(), sharing, told);
        List<Told> items = decided.entrySet().stream()
                .map(one -> new Told(
                        one.getKey(),
                        related.contains(one.getKey()),
                        sharing.isHeldBy(one.getKey(), question.agency()),
                        one.getValue().permittedList(),
                        one.getValue().refusedList()))
                .toList();
        return new Answer(items, staffOf);
    }
}
