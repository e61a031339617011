package org.clientpathways.groundwork.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.groundwork.problem.Problem;
import org.jboss.logging.Logger;

/**
 * What referral-service decided, and logged as told.
 *
 * @param items each client that was asked about
 * @param staffOf the services whose staff the account is
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DisclosureAnswer(List<Told> items, Set<UUID> staffOf) {

    private static final Logger LOG = Logger.getLogger(DisclosureAnswer.class);

    /**
     * What may be told of a client.
     *
     * @param related whether the agency works with the client at all
     * @param held whether it holds the client's record
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Told(UUID clientId, boolean related, boolean held, List<Permitted> permitted) {}

    /** A permitted category and what the permission stands on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Permitted(Category category, Basis basis) {}

    /** @param kind own-record, agreement or override */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Basis(String kind) {}

    /**
     * The answer to a question.
     *
     * @param asked puts it to referral-service
     * @throws Problem 503 when there is none: no answer means no
     */
    public static DisclosureAnswer to(Supplier<DisclosureAnswer> asked) {
        try {
            DisclosureAnswer answer = asked.get();
            if (answer != null && answer.items() != null) {
                return answer;
            }
            LOG.warn("referral-service answered a question about disclosures with nothing");
        } catch (RuntimeException noAnswer) {
            LOG.warnf("referral-service did not answer a question about disclosures: %s", noAnswer);
        }
        throw new Problem(
                503,
                "unavailable",
                "Not available just now",
                "What you may see cannot be decided just now. Try again in a moment.");
    }
}
