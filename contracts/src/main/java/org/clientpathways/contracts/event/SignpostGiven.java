package org.clientpathways.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;

/**
 * The client was told about a service and makes contact themselves; nothing was disclosed to it.
 *
 * @param signpostId the signpost.
 * @param clientId the client.
 * @param serviceId the service the client was told about.
 * @param agency alias of the agency that told the client.
 * @param need what the client needs help with.
 * @param followUpOn the day on which the key worker asks whether they got there.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record SignpostGiven(
        UUID signpostId,
        UUID clientId,
        UUID serviceId,
        String agency,
        Need need,
        LocalDate followUpOn,
        Instant recordedAt)
        implements EventData {}
