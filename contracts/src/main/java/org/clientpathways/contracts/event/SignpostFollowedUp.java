package org.clientpathways.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;

/**
 * The key worker learned what became of a signpost.
 *
 * @param signpostId the signpost.
 * @param clientId the client.
 * @param serviceId the service the client was told about.
 * @param agency alias of the agency that told the client.
 * @param result what became of it.
 * @param obstacle why the client could not; absent unless they could not.
 * @param followUpOn the day to ask again; absent unless they have not gone yet.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record SignpostFollowedUp(
        UUID signpostId,
        UUID clientId,
        UUID serviceId,
        String agency,
        SignpostResult result,
        SignpostObstacle obstacle,
        LocalDate followUpOn,
        Instant recordedAt)
        implements EventData {}
