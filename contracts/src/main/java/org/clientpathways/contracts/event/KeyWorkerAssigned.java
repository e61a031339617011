package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A key worker now coordinates the client's route.
 *
 * @param clientId the client.
 * @param agency alias of the key worker's agency.
 * @param keyWorker account of the key worker, as the identity server knows it; no name.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record KeyWorkerAssigned(UUID clientId, String agency, String keyWorker, Instant recordedAt)
        implements EventData {}
