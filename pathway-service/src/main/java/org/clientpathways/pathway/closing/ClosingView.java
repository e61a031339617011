package org.clientpathways.pathway.closing;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.Outcome;

/**
 * A closed route as the API gives it.
 *
 * @param agency alias of the key worker's agency
 * @param planned whether it ended as planned
 */
public record ClosingView(UUID clientId, String agency, Outcome outcome, boolean planned, Instant closedAt) {

    static ClosingView of(Closing closing) {
        return new ClosingView(
                closing.clientId(), closing.agency(), closing.outcome(), closing.planned(), closing.closedAt());
    }
}
