package org.clientpathways.pathway.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;

/**
 * A step of a client's plan.
 *
 * @param id the same through all changes
 * @param opensAfter the keys of the steps that come before it
 * @param doneOn the day on which it was marked as done by hand; none else
 * @param droppedAt since when it is planned no more; none while it is
 */
record PlanStep(
        UUID id,
        String key,
        Need need,
        UUID serviceId,
        LocalDate dueOn,
        List<String> opensAfter,
        LocalDate doneOn,
        Instant droppedAt)
        implements Keyed {

    boolean isDropped() {
        return droppedAt != null;
    }

    /** Whether it is still for a referral to bring it about. */
    boolean isForTheRoute() {
        return !isDropped() && doneOn == null;
    }
}
