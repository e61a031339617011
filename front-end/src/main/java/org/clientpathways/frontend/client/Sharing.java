package org.clientpathways.frontend.client;

import java.util.List;
import org.clientpathways.frontend.agreement.AgreementRow;
import org.clientpathways.frontend.override.OverrideRow;

/** What is shared about a client, and was: with their agreement, and without. */
public record Sharing(List<AgreementRow> agreements, List<OverrideRow> overrides) {

    /** What the client agreed to and still holds, or will. */
    public List<AgreementRow> inForce() {
        return agreements.stream().filter(row -> row.agreement().isInForce()).toList();
    }

    /** What the client agreed to and holds no more. */
    public List<AgreementRow> ended() {
        return agreements.stream().filter(row -> !row.agreement().isInForce()).toList();
    }
}
