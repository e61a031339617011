package org.clientpathways.referral.keyworker;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A key worker as their colleagues see them.
 *
 * @param clients whose key worker they are
 * @param leftOn absent while they work there
 */
public record WorkerView(UUID account, String name, long clients, boolean left, LocalDate leftOn) {

    static WorkerView of(Caseload load) {
        return new WorkerView(load.account(), load.name(), load.clients(), load.left(), load.leftOn());
    }
}
