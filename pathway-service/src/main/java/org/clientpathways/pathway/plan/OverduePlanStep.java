package org.clientpathways.pathway.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.PlanStepOverdue;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.pathway.overdue.Overdue;

/**
 * A planned step that did not come about by the day it was due.
 *
 * @param agency alias of the agency that planned it
 */
record OverduePlanStep(UUID planId, UUID clientId, UUID stepId, String agency, LocalDate dueOn) {

    /** With the event that tells of it, under the id that it has whenever it is worked out: one for each step and due date. */
    Overdue told(Instant now) {
        Instant due = dueOn.plusDays(1).atStartOfDay(Clocks.LONDON).toInstant();
        var data = new PlanStepOverdue(planId, clientId, stepId, agency, dueOn, now);
        UUID id = Ids.derived(stepId, EventType.PLAN_STEP_OVERDUE, due);
        return new Overdue(clientId, new Journal.Entry(id, clientId.toString(), stepId.toString(), due, data));
    }
}
