package org.clientpathways.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A planned step has not happened by the day it was due.
 *
 * @param planId the plan.
 * @param clientId the client.
 * @param stepId the planned step.
 * @param agency alias of the key worker's agency.
 * @param dueOn the day it was due.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record PlanStepOverdue(
        UUID planId, UUID clientId, UUID stepId, String agency, LocalDate dueOn, Instant recordedAt)
        implements EventData {}
