package org.clientpathways.referral.disclosure;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;

/**
 * The rule of who may see what, free of any store: the agency's own record, then agreements, then overrides, else refused.
 * The database's {@code may_see} states it once more, for row security.
 */
final class SharingRule {

    /** Of several that permit the same an agreement is named before an override, and the one recorded first. */
    private static final Comparator<Grant> NAMED_FIRST = Comparator.<Grant, Boolean>comparing(
                    Grant.Overridden.class::isInstance)
            .thenComparing(Grant::id);

    private SharingRule() {}

    /**
     * @param ownRecord whether the agency holds the client's record
     * @param grants all that the client ever granted, in whatever state
     * @param services the services whose staff is asking
     * @param at the moment of the reading
     */
    static Decision decide(
            boolean ownRecord,
            Collection<Grant> grants,
            String agency,
            Set<UUID> services,
            Purpose purpose,
            Set<Category> asked,
            Instant at) {
        Map<Category, Basis> bases = new EnumMap<>(Category.class);
        Map<Category, Refusal> refusals = new EnumMap<>(Category.class);
        for (Category category : asked) {
            List<Grant> covering = grants.stream()
                    .filter(grant -> grant.covers(agency, services, purpose, category))
                    .toList();
            Optional<Basis> granted = covering.stream()
                    .filter(grant -> grant.refusal(at) == null)
                    .min(NAMED_FIRST)
                    .map(Grant::basis);
            // Of the route an agency wrote its own part alone, so that a grant says more.
            Optional<Basis> basis = ownRecord && !(category == Category.ROUTE && granted.isPresent())
                    ? Optional.of(Basis.OWN_RECORD)
                    : granted;
            basis.ifPresentOrElse(one -> bases.put(category, one), () -> refusals.put(category, reason(covering, at)));
        }
        return new Decision(bases, refusals);
    }

    private static Refusal reason(List<Grant> covering, Instant at) {
        return covering.stream().map(grant -> grant.refusal(at)).reduce(Refusal.NO_AGREEMENT, Refusal::or);
    }
}
