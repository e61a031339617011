package org.clientpathways.notification.release;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.clientpathways.contracts.Topic;
import org.clientpathways.groundwork.taking.Arrival;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.notification.audience.Addressee;
import org.clientpathways.notification.audience.Addressees;
import org.clientpathways.notification.event.TakenEvents;
import org.clientpathways.notification.taking.EventUse;
import org.jboss.logging.Logger;

/** Lets events of referrals wait until none before them is missing, and hands them on, each once. */
@ApplicationScoped
class ClientLines implements EventUse {

    private static final Logger LOG = Logger.getLogger(ClientLines.class);
    private static final String TOPIC = Topic.REFERRAL_EVENTS.topicName();

    private final LineTable table;
    private final TakenEvents taken;
    private final Addressees addressees;
    private final List<ReleaseUse> uses;

    ClientLines(LineTable table, TakenEvents taken, Addressees addressees, @All List<ReleaseUse> uses) {
        this.table = table;
        this.taken = taken;
        this.addressees = addressees;
        this.uses = uses;
    }

    @Override
    public void take(List<Arrival> fresh) {
        List<Arrival> inLine =
                fresh.stream().filter(arrival -> arrival.topic().equals(TOPIC)).toList();
        if (inLine.isEmpty()) {
            return;
        }
        SortedMap<UUID, String> clients = new TreeMap<>();
        inLine.forEach(arrival -> clients.put(UUID.fromString(arrival.key()), arrival.key()));
        Map<String, Line> lines = lines(clients, inLine);
        List<Released> released = new ArrayList<>();
        for (Arrival arrival : inLine) {
            for (PublishedEvent event :
                    lines.get(arrival.key()).release(arrival.event().orElseThrow())) {
                released.add(new Released(event, arrival.partition(), arrival.offset()));
            }
        }
        warnOfGaps(lines);
        if (!released.isEmpty()) {
            SortedMap<UUID, Long> places = new TreeMap<>();
            clients.forEach((client, key) -> places.put(client, lines.get(key).released()));
            table.advance(places);
            List<Addressee> addressed =
                    addressees.of(released.stream().map(Released::event).toList());
            uses.forEach(use -> use.take(released, addressed));
        }
    }

    @Override
    public void committed() {
        uses.forEach(ReleaseUse::committed);
    }

    private Map<String, Line> lines(SortedMap<UUID, String> clients, List<Arrival> inLine) {
        Map<String, Long> released = new HashMap<>();
        table.lock(clients.keySet()).forEach((client, last) -> released.put(clients.get(client), last));
        Map<String, Long> goingOn = new HashMap<>();
        for (Arrival arrival : inLine) {
            long last = released.get(arrival.key());
            if (arrival.event().orElseThrow().sequence() == last + 1) {
                goingOn.put(arrival.key(), last);
            }
        }
        Map<String, List<PublishedEvent>> kept = taken.after(TOPIC, goingOn);
        Map<String, Line> lines = new HashMap<>();
        released.forEach((client, last) -> lines.put(client, new Line(last, kept.getOrDefault(client, List.of()))));
        return lines;
    }

    private static void warnOfGaps(Map<String, Line> lines) {
        long waiting = lines.values().stream().filter(Line::hasGap).count();
        if (waiting > 0) {
            LOG.warnf(
                    "Events of %d clients wait for one before them that is missing on %s: mend it in the dead-letter"
                            + " topic and put it back",
                    waiting, TOPIC);
        }
    }
}
