package org.clientpathways.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The last day of an agreement is over; what is computed from that day binds without this event.
 *
 * @param agreementId the agreement.
 * @param clientId the client.
 * @param recipients whom information could go to until then: whole agencies, or single services.
 * @param until the last day it held (Europe/London).
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record AgreementExpired(
        UUID agreementId, UUID clientId, List<Recipient> recipients, LocalDate until, Instant recordedAt)
        implements EventData {}
