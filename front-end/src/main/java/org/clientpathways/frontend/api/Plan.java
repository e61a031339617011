package org.clientpathways.frontend.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;

/**
 * What should happen on a client's route, beside what did.
 *
 * @param endedAt when the pathway was closed and with it the plan; null before
 */
public record Plan(
        UUID id,
        UUID clientId,
        MadeFrom template,
        LocalDate startsOn,
        int version,
        Instant endedAt,
        List<Planned> steps) {

    public Plan {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** The template it was made from. */
    public record MadeFrom(UUID id, String name) {}

    /**
     * A planned step.
     *
     * @param service the service; null where any for the need will do
     * @param stepId the referral that brought it about; null while none did
     */
    public record Planned(
            UUID id,
            String key,
            String title,
            String need,
            Service service,
            LocalDate dueOn,
            List<String> opensAfter,
            String status,
            LocalDate doneOn,
            Boolean late,
            UUID stepId) {

        public Planned {
            opensAfter = opensAfter == null ? List.of() : List.copyOf(opensAfter);
        }

        /** What the step is called: its title, or what it is to help with. */
        public String shown() {
            if (title != null) {
                return title;
            }
            for (Need one : Need.values()) {
                if (one.code().equals(need)) {
                    return one.words();
                }
            }
            return need;
        }

        /** Whether it is planned no more. */
        public boolean isDropped() {
            return "dropped".equals(status);
        }

        /** Whether it was marked as done by hand. */
        public boolean isDoneByHand() {
            return "done".equals(status) && stepId == null;
        }

        /** Whether the key worker may change it: it is neither dropped nor brought about by a referral. */
        public boolean isOpen() {
            return !isDropped() && stepId == null;
        }
    }

    /** Whether it ended with the pathway. */
    public boolean isEnded() {
        return endedAt != null;
    }
}
