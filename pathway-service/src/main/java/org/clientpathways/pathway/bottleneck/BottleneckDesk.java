package org.clientpathways.pathway.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.pathway.bottleneck.BottleneckAnswer.Item;
import org.clientpathways.pathway.bottleneck.BottleneckAnswer.Place;
import org.clientpathways.pathway.directory.Directory;
import org.clientpathways.pathway.directory.NamedService;
import org.clientpathways.pathway.rebuild.Quiet;

/** Tells managers where clients lose days. */
@ApplicationScoped
public class BottleneckDesk {

    private final Bottlenecks bottlenecks;
    private final Directory directory;
    private final Quiet rebuild;
    private final Clock clock;

    BottleneckDesk(Bottlenecks bottlenecks, Directory directory, Quiet rebuild, Clock clock) {
        this.bottlenecks = bottlenecks;
        this.directory = directory;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    /**
     * The bottlenecks of a period, as far as the caller is told of them.
     *
     * @param from the first day as it was given; null for 90 days ago
     * @param to the day after the last as it was given; null for up to now
     * @param service only handovers from or to it; null for all
     * @throws Problem 400 where these are no period; 503 while routes are being rebuilt
     */
    public BottleneckAnswer ranked(Caller caller, String from, String to, UUID service) {
        rebuild.refuseWhileUnderWay();
        Instant now = clock.instant();
        Period period = Period.read(from, to, LocalDate.ofInstant(now, Clocks.LONDON));
        Scope scope = caller.has(Roles.PARTNERSHIP_MANAGER) ? Scope.ALL : Scope.OWN_AGENCY;
        Ranking ranking = bottlenecks.ranked(period, now, scope == Scope.ALL ? null : caller.agency(), service);
        Map<UUID, NamedService> names = directory.names(services(ranking));
        List<Item> items = ranking.places().stream()
                .map(place -> item(place, ranking.share(place), names))
                .toList();
        return new BottleneckAnswer(period, now, scope, ranking.total(), items);
    }

    private static Set<UUID> services(Ranking ranking) {
        return ranking.places().stream()
                .flatMap(place -> Stream.of(place.from(), place.to()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Item item(PlaceFigures place, double share, Map<UUID, NamedService> names) {
        Figures figures = place.figures();
        return new Item(
                Place.of(named(place.from(), names), named(place.to(), names)),
                place.kind(),
                figures.daysLost(),
                share,
                figures.waits(),
                figures.clients(),
                figures.beganInPeriod(),
                figures.stillWaiting(),
                figures.pastTarget(),
                figures.oldestDays(),
                place.targetDays());
    }

    private static NamedService named(UUID service, Map<UUID, NamedService> names) {
        return service == null ? null : names.getOrDefault(service, new NamedService(service, null, null));
    }
}
