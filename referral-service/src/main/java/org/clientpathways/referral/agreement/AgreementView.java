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
import org.clientpathways.contracts.event.Recipient;

/** An agreement as the API tells it. */
public record AgreementView(
        UUID id,
        UUID clientId,
        AgreementStatus status,
        List<Recipient> recipients,
        Set<Purpose> purposes,
        Set<Category> categories,
        LocalDate from,
        LocalDate until,
        GivenHow given,
        GivenBy givenBy,
        String language,
        String interpreter,
        String wording,
        String recordedBy,
        Instant recordedAt,
        Instant withdrawnAt,
        int version) {}
