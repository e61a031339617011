package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * Which referral brings about which planned step: the first to its service, or for its need where it names none, that
 * started after the plan began. A referral brings about one step at most; steps that name a service choose first.
 */
public final class Fulfilment {

    /** A planned step; {@code serviceId} is none where any service for the need will do. */
    public record Wanted(UUID step, Need need, UUID serviceId) {

        boolean isMetBy(Started one) {
            return serviceId != null ? serviceId.equals(one.serviceId()) : need == one.need();
        }
    }

    /** A referral that the client started with. */
    public record Started(UUID referral, UUID serviceId, Need need, Instant at) {}

    private Fulfilment() {}

    /** The referrals of this route that started, at or after an instant, the earliest first. */
    public static List<Started> started(Collection<PublishedEvent> events, List<Step> steps, Instant from) {
        Map<UUID, Need> needs = events.stream()
                .filter(event -> event.data() instanceof ReferralSent)
                .map(event -> (ReferralSent) event.data())
                .collect(Collectors.toMap(ReferralSent::referralId, ReferralSent::need, (one, same) -> one));
        return steps.stream()
                .filter(step -> step.startedAt() != null && !step.startedAt().isBefore(from))
                .map(step -> new Started(step.id(), step.serviceId(), needs.get(step.id()), step.startedAt()))
                .sorted(Comparator.comparing(Started::at).thenComparing(Started::referral))
                .toList();
    }

    /** What brought about each step that came about, by the planned step. */
    public static Map<UUID, Started> of(List<Wanted> wanted, List<Started> started) {
        Map<UUID, Started> met = new HashMap<>();
        Set<UUID> used = new HashSet<>();
        for (boolean named : new boolean[] {true, false}) {
            for (Wanted step : wanted) {
                if ((step.serviceId() != null) == named) {
                    started.stream()
                            .filter(one -> !used.contains(one.referral()) && step.isMetBy(one))
                            .findFirst()
                            .ifPresent(one -> {
                                used.add(one.referral());
                                met.put(step.step(), one);
                            });
                }
            }
        }
        return met;
    }
}
