package org.clientpathways.contracts.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;

/**
 * A step of a plan.
 *
 * @param stepId the planned step; the same through all changes of the plan.
 * @param need what it is to help with.
 * @param serviceId the service; none where any that helps with the need will do.
 * @param dueOn the day by which the client should have started there.
 * @param opensAfter the planned steps that come before it.
 */
public record PlannedStep(UUID stepId, Need need, UUID serviceId, LocalDate dueOn, List<UUID> opensAfter) {}
