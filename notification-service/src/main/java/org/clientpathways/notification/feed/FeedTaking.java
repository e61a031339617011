package org.clientpathways.notification.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.clientpathways.notification.audience.Addressee;
import org.clientpathways.notification.release.ReleaseUse;
import org.clientpathways.notification.release.Released;

/** Writes down which agency is told which event, in its place in the feed. */
@ApplicationScoped
class FeedTaking implements ReleaseUse {

    private final FeedTable table;
    private final FeedWatch watch;
    private final AtomicBoolean added = new AtomicBoolean();

    FeedTaking(FeedTable table, FeedWatch watch) {
        this.table = table;
        this.watch = watch;
    }

    @Override
    public void take(List<Released> released, List<Addressee> addressees) {
        Map<UUID, List<Addressee>> addressed = addressees.stream()
                .collect(Collectors.groupingBy(one -> one.event().id()));
        List<Released> told = released.stream()
                .filter(one -> addressed.containsKey(one.event().id()))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        SortedMap<Integer, Position> ends =
                table.lock(told.stream().map(Released::partition).collect(Collectors.toCollection(TreeSet::new)));
        List<AgencyEvent> events = new ArrayList<>();
        for (Released one : told) {
            Position position = ends.get(one.partition()).next(one.offset());
            ends.put(one.partition(), position);
            byAgency(addressed.get(one.event().id()))
                    .forEach((agency, services) ->
                            events.add(new AgencyEvent(one.event(), agency, services, one.partition(), position)));
        }
        table.add(events, ends);
        added.set(true);
    }

    @Override
    public void committed() {
        if (added.getAndSet(false)) {
            watch.hurry();
        }
    }

    private static SortedMap<String, List<UUID>> byAgency(List<Addressee> addressed) {
        SortedMap<String, List<UUID>> services = new TreeMap<>();
        for (Addressee one : addressed) {
            services.computeIfAbsent(one.agency(), agency -> new ArrayList<>()).add(one.service());
        }
        services.replaceAll((agency, some) ->
                some.contains(null) ? null : some.stream().distinct().toList());
        return services;
    }
}
