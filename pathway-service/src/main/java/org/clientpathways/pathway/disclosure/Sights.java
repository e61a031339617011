package org.clientpathways.pathway.disclosure;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.route.Route;

/**
 * How much of one person's route a caller may see where several records are of that person: of what stands under each
 * record as much as was decided for it, and nothing of one that does not exist for the caller.
 *
 * @param each what was decided, by record
 */
public record Sights(Map<UUID, RouteSight> each) {

    /**
     * What was decided for a client's record and, where the caller's agency holds both, for those that stand for it: to all
     * others each record stands for itself.
     */
    public static Sights of(UUID client, Set<UUID> records, Map<UUID, RouteSight> decided) {
        boolean holder = decided.containsKey(client) && decided.get(client).holder();
        return new Sights(records.stream()
                .filter(decided::containsKey)
                .filter(record ->
                        record.equals(client) || holder && decided.get(record).holder())
                .collect(Collectors.toMap(Function.identity(), decided::get)));
    }

    /** The route that these events of all the records make, as far as it may be seen. */
    public Route of(Collection<PublishedEvent> events) {
        return Route.of(events.stream().filter(this::showsThrough).toList(), this::knows);
    }

    /** Whether all services involved may be seen, whatever the record. */
    public boolean whole() {
        return each.values().stream().allMatch(RouteSight::whole);
    }

    /** The referrals in these events of which the caller may not see why they were withdrawn. */
    public Set<UUID> withoutWhy(Collection<PublishedEvent> events) {
        return events.stream()
                .filter(event -> event.data() instanceof ReferralEvent referral && !tellsWhy(referral))
                .map(event -> ((ReferralEvent) event.data()).referralId())
                .collect(Collectors.toSet());
    }

    /** What was planned shows through in the time between services, so it is for those who may see the whole route. */
    private boolean showsThrough(PublishedEvent event) {
        RouteSight sight = each.get(UUID.fromString(event.key()));
        return event.data() instanceof ReferralEvent || sight != null && sight.whole();
    }

    private boolean knows(ReferralEvent referral) {
        RouteSight sight = each.get(referral.clientId());
        return sight != null && sight.knows(referral);
    }

    private boolean tellsWhy(ReferralEvent referral) {
        RouteSight sight = each.get(referral.clientId());
        return sight != null && sight.tellsWhyWithdrawn(referral);
    }
}
