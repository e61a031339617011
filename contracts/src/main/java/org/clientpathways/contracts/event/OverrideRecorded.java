package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.OverrideGround;

/**
 * An agency that holds the client lets information go to another without the client's agreement, as the law allows or
 * demands; it binds at once.
 *
 * @param overrideId the override.
 * @param clientId the client.
 * @param agency alias of the agency that recorded it.
 * @param recipient whom information may go to without agreement: a whole agency, or a single service.
 * @param categories which information.
 * @param ground the ground in law.
 * @param lapsesAt when it lapses unless another person approves it.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record OverrideRecorded(
        UUID overrideId,
        UUID clientId,
        String agency,
        Recipient recipient,
        Set<Category> categories,
        OverrideGround ground,
        Instant lapsesAt,
        Instant recordedAt)
        implements EventData {}
