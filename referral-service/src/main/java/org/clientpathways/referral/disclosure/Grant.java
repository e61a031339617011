package org.clientpathways.referral.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.Clocks;

/** What lets information about a client go to one recipient: an agency, or the staff of one service of it. */
sealed interface Grant {

    UUID id();

    String agency();

    /** The service whose staff alone is meant; null for the whole agency. */
    UUID service();

    Set<Category> categories();

    /** Whether it speaks of this at all, in whatever state it is. */
    default boolean covers(String asking, Set<UUID> services, Purpose purpose, Category category) {
        return agency().equals(asking)
                && (service() == null || services.contains(service()))
                && categories().contains(category);
    }

    /** Why it does not count at a moment; null while it is in force. */
    Refusal refusal(Instant at);

    /** As the basis of a permission. */
    Basis basis();

    /**
     * One recipient of an agreement; days are London's, the last one included.
     *
     * @param until null when it has no end
     * @param withdrawn whether the client took it back, or stopped sharing with this recipient
     * @param replaced whether they changed it, so that another agreement stands in its place
     */
    record Agreed(
            UUID id,
            String agency,
            UUID service,
            Set<Purpose> purposes,
            Set<Category> categories,
            LocalDate from,
            LocalDate until,
            boolean withdrawn,
            boolean replaced)
            implements Grant {

        @Override
        public boolean covers(String asking, Set<UUID> services, Purpose purpose, Category category) {
            return purposes.contains(purpose) && Grant.super.covers(asking, services, purpose, category);
        }

        /** Once withdrawn it is so for every read, whatever that reader's clock says. */
        @Override
        public Refusal refusal(Instant at) {
            if (withdrawn) {
                return Refusal.AGREEMENT_WITHDRAWN;
            }
            if (replaced) {
                return Refusal.AGREEMENT_REPLACED;
            }
            LocalDate day = LocalDate.ofInstant(at, Clocks.LONDON);
            if (day.isBefore(from)) {
                return Refusal.AGREEMENT_NOT_BEGUN;
            }
            return until != null && day.isAfter(until) ? Refusal.AGREEMENT_EXPIRED : null;
        }

        @Override
        public Basis basis() {
            return Basis.agreement(id);
        }
    }

    /**
     * An override; it serves every purpose.
     *
     * @param until when it lapses; null once it is approved
     */
    record Overridden(UUID id, String agency, UUID service, Set<Category> categories, Instant until) implements Grant {

        @Override
        public Refusal refusal(Instant at) {
            return until == null || at.isBefore(until) ? null : Refusal.NO_AGREEMENT;
        }

        @Override
        public Basis basis() {
            return Basis.override(id);
        }
    }
}
