package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a client of the caseload has come.
 *
 * @param oldestWaitDays whole days of the longest wait that is still open; null where none is
 */
public record OpenRoute(UUID clientId, Instant openedAt, int openSteps, Long oldestWaitDays, Instant lastMilestoneAt) {}
