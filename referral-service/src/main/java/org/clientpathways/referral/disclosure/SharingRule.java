package org.clientpathways.referral.disclosure;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.referral.agreement.Agreement;

/** The rule of who may see what, free of any store: the agency's own record, then agreements, else refused. */
final class SharingRule {

    private SharingRule() {}

    /**
     * @param ownRecord whether the agency holds the client's record
     * @param agreements all of the client's agreements, in whatever state
     * @param services the services whose staff is asking
     * @param at the moment of the reading
     */
    static Decision decide(
            boolean ownRecord,
            Collection<Agreement> agreements,
            String agency,
            Set<UUID> services,
            Purpose purpose,
            Set<Category> asked,
            Instant at) {
        Map<Category, Basis> bases = new EnumMap<>(Category.class);
        Map<Category, Refusal> refusals = new EnumMap<>(Category.class);
        for (Category category : asked) {
            if (ownRecord) {
                bases.put(category, Basis.OWN_RECORD);
                continue;
            }
            Refusal refusal = Refusal.NO_AGREEMENT;
            for (Agreement agreement : agreements) {
                if (!agreement.covers(agency, services, purpose, category)) {
                    continue;
                }
                Refusal why = standing(agreement, at);
                if (why == null) {
                    bases.merge(category, Basis.agreement(agreement.id()), SharingRule::earlier);
                } else {
                    refusal = refusal.or(why);
                }
            }
            if (!bases.containsKey(category)) {
                refusals.put(category, refusal);
            }
        }
        return new Decision(bases, refusals);
    }

    /** Why an agreement does not count at a moment; null when it is in force. */
    private static Refusal standing(Agreement agreement, Instant at) {
        return switch (agreement.standing(at)) {
            case IN_FORCE -> null;
            case NOT_BEGUN -> Refusal.AGREEMENT_NOT_BEGUN;
            case EXPIRED -> Refusal.AGREEMENT_EXPIRED;
            case WITHDRAWN, REPLACED -> Refusal.AGREEMENT_WITHDRAWN;
        };
    }

    /** Of two agreements that permit the same, the one recorded first is named, whatever order they were read in. */
    private static Basis earlier(Basis one, Basis other) {
        return one.id().compareTo(other.id()) <= 0 ? one : other;
    }
}
