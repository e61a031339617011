package org.clientpathways.frontend.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where clients lost days in a period, most first.
 *
 * @param asOf up to when open waits are counted
 * @param scope whose handovers these are: {@code own-agency} or {@code all}
 */
public record Bottlenecks(Period period, Instant asOf, String scope, Total total, List<Item> items) {

    public Bottlenecks {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** The days from the one until the day before the other. */
    public record Period(LocalDate from, LocalDate to) {

        /** Its last day. */
        public LocalDate lastDay() {
            return to.minusDays(1);
        }
    }

    /** All waits together; {@code clients} is null where there are many. */
    public record Total(long daysLost, long waits, Long clients, long stillWaiting) {}

    /** The waits of one kind at one handover; {@code targetDays} is null where the service has no target. */
    public record Item(
            Place place,
            String kind,
            long daysLost,
            double share,
            long waits,
            long stillWaiting,
            long pastTarget,
            Integer oldestDays,
            Integer targetDays) {}

    /** A handover; {@code from} is a service or the text {@code outside}. */
    public record Place(JsonNode from, Service to) {

        /** Where clients come from, in words. */
        public String fromShown() {
            return from.isObject() ? from.path("name").asText("A service without a name") : "outside";
        }

        /** The service that they wait for, in words. */
        public String toShown() {
            return to.name() == null ? "A service without a name" : to.name();
        }

        /** Who offers it, in words; empty where that is not known. */
        public String agencyShown() {
            return to.agency() == null ? "" : to.agency().shown();
        }
    }

    /** Whether only handovers that touch the viewer's agency are counted. */
    public boolean isOfOwnAgency() {
        return "own-agency".equals(scope);
    }
}
