package org.clientpathways.pathway.bottleneck;

import java.time.Instant;
import java.util.List;
import org.clientpathways.pathway.directory.NamedService;
import org.clientpathways.pathway.route.DerivedEvents;
import org.clientpathways.pathway.route.SpellKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The bottlenecks of a period. What there is none of is absent.
 *
 * @param period what was asked about
 * @param asOf up to when open waits are counted
 * @param scope whose waits these are
 * @param total all of these waits together
 * @param items every place with a wait, most days lost first, so that their shares make up the whole
 */
public record BottleneckAnswer(Period period, Instant asOf, Scope scope, Figures total, List<Item> items) {

    /**
     * The waits of one kind at one handover; see {@link Figures}.
     *
     * @param share the part of all lost days, from 0 to 1
     * @param targetDays in how many days the service means to end such a wait
     */
    public record Item(
            Place place,
            SpellKind kind,
            long daysLost,
            double share,
            long waits,
            Long clients,
            long beganInPeriod,
            long stillWaiting,
            long pastTarget,
            Integer oldestDays,
            Integer targetDays) {}

    /** A handover: {@code from} a service or {@code "outside"}, {@code to} a service. */
    public record Place(
            @Schema(
                    description = "The service that the clients come from, or `outside`",
                    oneOf = {NamedService.class, String.class})
            Object from,

            NamedService to) {

        /** The handover between these; null stands for outside. */
        static Place of(NamedService from, NamedService to) {
            return new Place(from == null ? DerivedEvents.OUTSIDE : from, to);
        }
    }
}
