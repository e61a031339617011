package org.clientpathways.local.demo.story;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clientpathways.contracts.code.DeclineReason;
import org.clientpathways.contracts.code.FailReason;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.contracts.code.Urgency;
import org.clientpathways.contracts.code.WithdrawReason;

/** How often each reason is given, in parts of the whole. */
final class Reasons {

    static final Map<DeclineReason, Integer> DECLINED = parts(
            DeclineReason.NO_CAPACITY, 30,
            DeclineReason.NOT_ELIGIBLE, 25,
            DeclineReason.NOT_APPROPRIATE, 15,
            DeclineReason.INSUFFICIENT_INFORMATION, 12,
            DeclineReason.OUTSIDE_AREA, 8,
            DeclineReason.ALREADY_KNOWN, 6,
            DeclineReason.RISK, 4);

    static final Map<WithdrawReason, Integer> WITHDRAWN = parts(
            WithdrawReason.CLIENT_CHANGED_MIND, 40,
            WithdrawReason.NEED_MET, 25,
            WithdrawReason.CANNOT_CONTACT, 18,
            WithdrawReason.CLIENT_MOVED, 15,
            WithdrawReason.DIED, 2);

    static final Map<FailReason, Integer> LOST =
            parts(FailReason.CANNOT_CONTACT, 55, FailReason.DID_NOT_ATTEND, 25, FailReason.REMOVED_FROM_LIST, 20);

    static final Map<Outcome, Integer> OUTCOMES = parts(
            Outcome.NEED_MET, 55,
            Outcome.NEED_PARTLY_MET, 25,
            Outcome.MOVED_ON, 10,
            Outcome.NEED_NOT_MET, 6,
            Outcome.OTHER, 4);

    static final Map<Priority, Integer> PRIORITIES = parts(Priority.ROUTINE, 70, Priority.SOON, 22, Priority.URGENT, 8);

    static final Map<Urgency, Integer> URGENCIES = parts(Urgency.ROUTINE, 75, Urgency.SOON, 18, Urgency.URGENT, 7);

    private Reasons() {}

    /** A map in the order written, so that draws come out the same each time. */
    @SuppressWarnings("unchecked")
    static <T> Map<T, Integer> parts(Object... choicesAndParts) {
        Map<T, Integer> parts = new LinkedHashMap<>();
        for (int i = 0; i < choicesAndParts.length; i += 2) {
            parts.put((T) choicesAndParts[i], (Integer) choicesAndParts[i + 1]);
        }
        return parts;
    }
}
