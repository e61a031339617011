package org.clientpathways.frontend.client;

import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.agreement.AgreementRow;
import org.clientpathways.frontend.override.OverrideRow;

/**
 * What is shared about a client, and was: with their agreement, and without. What was recorded under a record that was merged
 * into the client's covers that record alone.
 */
public record Sharing(UUID client, List<AgreementRow> agreements, List<OverrideRow> overrides) {

    /** What the client agreed to and still holds, or will. */
    public List<AgreementRow> inForce() {
        return inForce(true);
    }

    /** The same for what was recorded under other records of the client's. */
    public List<AgreementRow> inForceElsewhere() {
        return inForce(false);
    }

    private List<AgreementRow> inForce(boolean own) {
        return agreements.stream()
                .filter(row ->
                        row.agreement().isInForce() && isOwn(row.agreement().clientId()) == own)
                .toList();
    }

    /** Whether something was recorded under the client's own record. */
    public boolean isOwn(UUID record) {
        return client.equals(record);
    }

    /** What the client agreed to and holds no more. */
    public List<AgreementRow> ended() {
        return agreements.stream().filter(row -> !row.agreement().isInForce()).toList();
    }
}
