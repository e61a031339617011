package org.clientpathways.frontend.bottlenecks;

import java.util.Objects;
import java.util.stream.Stream;
import org.clientpathways.frontend.api.Bottlenecks.Item;

/**
 * Waits that are shown as one line, with what they add up to.
 *
 * @param kind the code of what is waited for; empty where it is more than one
 * @param where what is waited for, and where
 * @param agency who offers the service; empty with several
 * @param from where clients come from; empty with several
 * @param share the part of all days, from 0 to 1
 * @param hasTarget whether the service says how long such a wait should last
 * @param oldestDays of the longest that is open; null where none is
 */
record Waits(
        String kind,
        String where,
        String agency,
        String from,
        long days,
        double share,
        long count,
        long stillWaiting,
        long pastTarget,
        boolean hasTarget,
        Integer oldestDays) {

    static Waits at(Item item) {
        return new Waits(
                item.kind(),
                waiting(item.kind()) + item.place().toShown(),
                item.place().agencyShown(),
                item.place().fromShown(),
                item.daysLost(),
                item.share(),
                item.waits(),
                item.stillWaiting(),
                item.pastTarget(),
                item.targetDays() != null,
                item.oldestDays());
    }

    private static String waiting(String kind) {
        return switch (kind) {
            case "awaiting-response" -> "Waiting for an answer from ";
            case "held-for-agreement" -> "Waiting for the client's agreement to go on to ";
            default -> "Waiting to start at ";
        };
    }

    /** The same under other words, of clients from wherever they come. */
    Waits as(String kind, String where, String agency) {
        return new Waits(kind, where, agency, "", days, share, count, stillWaiting, pastTarget, hasTarget, oldestDays);
    }

    /** These and others together, under the words of these. */
    Waits and(Waits other) {
        return new Waits(
                kind,
                where,
                agency,
                from,
                days + other.days,
                share + other.share,
                count + other.count,
                stillWaiting + other.stillWaiting,
                pastTarget + other.pastTarget,
                hasTarget || other.hasTarget,
                Stream.of(oldestDays, other.oldestDays)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .orElse(null));
    }
}
