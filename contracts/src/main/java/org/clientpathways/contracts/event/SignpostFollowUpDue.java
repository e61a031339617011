package org.clientpathways.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The day came on which the key worker asks whether the client got to the service that they were told about.
 *
 * @param signpostId the signpost.
 * @param clientId the client.
 * @param serviceId the service the client was told about.
 * @param agency alias of the agency that told the client.
 * @param followUpOn that day.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record SignpostFollowUpDue(
        UUID signpostId, UUID clientId, UUID serviceId, String agency, LocalDate followUpOn, Instant recordedAt)
        implements EventData {}
