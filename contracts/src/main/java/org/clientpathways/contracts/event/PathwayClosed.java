package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.Outcome;

/**
 * The client's route ended, as their key worker and they see it.
 *
 * @param clientId the client.
 * @param agency alias of the key worker's agency.
 * @param outcome how the need stood.
 * @param planned whether it ended as planned.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record PathwayClosed(UUID clientId, String agency, Outcome outcome, Boolean planned, Instant recordedAt)
        implements EventData {}
