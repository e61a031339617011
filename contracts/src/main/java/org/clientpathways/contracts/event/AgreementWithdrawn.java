package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The client took an agreement back, or single recipients out of it; it binds from the moment it is recorded.
 *
 * @param agreementId the agreement.
 * @param clientId the client.
 * @param recipients for whom it ended. When the client stops sharing with one of several, that one alone: the others keep it.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record AgreementWithdrawn(UUID agreementId, UUID clientId, List<Recipient> recipients, Instant recordedAt)
        implements EventData {}
