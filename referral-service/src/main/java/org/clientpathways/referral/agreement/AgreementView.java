package org.clientpathways.referral.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.GivenBy;
import org.clientpathways.contracts.code.GivenHow;
import org.clientpathways.contracts.code.Purpose;

/**
 * An agreement as the API tells it.
 *
 * @param replaces the agreement that this one replaced; {@code replacedBy} the one that replaced it
 */
public record AgreementView(
        UUID id,
        UUID clientId,
        AgreementStatus status,
        List<RecipientView> recipients,
        Set<Purpose> purposes,
        Set<Category> categories,
        LocalDate from,
        LocalDate until,
        GivenHow given,
        GivenBy givenBy,
        Representative representative,
        Boolean understands,
        String language,
        String interpreter,
        String wording,
        String recordedBy,
        Instant recordedAt,
        UUID replaces,
        UUID replacedBy,
        Instant replacedAt,
        Instant withdrawnAt) {

    /**
     * Whom information may go to.
     *
     * @param service one service of the agency, whose staff alone are meant
     * @param stoppedAt when the client stopped sharing with them
     */
    public record RecipientView(String agency, UUID service, Instant stoppedAt) {}
}
