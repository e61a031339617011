package org.clientpathways.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;

/**
 * The client agreed to sharing.
 *
 * @param agreementId the agreement.
 * @param clientId the client.
 * @param recipients whom information may go to: whole agencies, or single services.
 * @param purposes what for.
 * @param categories which information.
 * @param from first day it holds (Europe/London).
 * @param until last day it holds; none when it has no end. Absent when unknown or none.
 * @param replaces the agreement that this one replaces, which stands no more from this moment. Absent when it replaces none.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record AgreementGiven(
        UUID agreementId,
        UUID clientId,
        List<Recipient> recipients,
        Set<Purpose> purposes,
        Set<Category> categories,
        LocalDate from,
        LocalDate until,
        UUID replaces,
        Instant recordedAt)
        implements EventData {}
