package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The client took an agreement back; it binds from the moment it is recorded.
 *
 * @param agreementId the agreement.
 * @param clientId the client.
 * @param recipients whom information may go to: whole agencies, or single services.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record AgreementWithdrawn(UUID agreementId, UUID clientId, List<Recipient> recipients, Instant recordedAt)
        implements EventData {}
