package org.clientpathways.pathway.overdue;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.SilenceNoticed;
import org.clientpathways.contracts.event.WaitTargetPassed;
import org.clientpathways.groundwork.journal.Journal;

/**
 * A step on which the client waits for longer than the service aims for.
 *
 * @param agency alias of the agency that offers the service
 * @param targetDays what the service aims for, in whole London days
 * @param answered whether the service took the client on, so that the wait is for the start and no longer for an answer
 * @param dueAt when the target was passed: as the London day after its last one began
 */
record OverdueStep(
        UUID clientId, UUID stepId, UUID serviceId, String agency, int targetDays, boolean answered, Instant dueAt) {

    /** With the event that tells of it. */
    Overdue told(Instant now) {
        EventData data = answered
                ? new WaitTargetPassed(clientId, stepId, serviceId, agency, targetDays, now)
                : new SilenceNoticed(clientId, stepId, serviceId, agency, targetDays, now);
        UUID id = Ids.derived(stepId, EventType.of(data), dueAt);
        return new Overdue(clientId, new Journal.Entry(id, clientId.toString(), stepId.toString(), dueAt, data));
    }
}
