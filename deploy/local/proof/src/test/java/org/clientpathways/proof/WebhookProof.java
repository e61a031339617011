package org.clientpathways.proof;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientpathways.contracts.Topic;
import org.clientpathways.local.WholeSystem;
import org.clientpathways.local.topics.Published;
import org.clientpathways.local.topics.TopicRecords;

/** Sends webhooks to good and bad endpoints: in peace, while parts are killed, when the bad ones have healed, among poison. */
final class WebhookProof {

    private static final Due NOTHING = new Due(Map.of());
    private static final int IN_PEACE = 1;
    private static final int WHILE_KILLING = 6;

    private final WholeSystem system;
    private final WebhookSizes sizes;
    private final Random chance;
    private final Apis apis;
    private final Insistent api;
    private final Acknowledged acknowledged = new Acknowledged();
    private final Databases databases;
    private final Subscribing subscribing;
    private final CatchingUp catchingUp;
    private final Receivers receivers;
    private final List<Endpoint> healthy;

    WebhookProof(WholeSystem system, WebhookSizes sizes, Receivers receivers) {
        this.system = system;
        this.sizes = sizes;
        this.receivers = receivers;
        this.chance = new Random(sizes.seed());
        this.apis = Apis.of(system);
        this.api = new Insistent(apis.referrals(), new Refusals());
        this.databases = new Databases(system);
        this.subscribing = new Subscribing(apis.notifications());
        this.catchingUp = new CatchingUp(databases, Duration.ofMinutes(sizes.isWhole() ? 15 : 2));
        this.healthy = open(false);
    }

    WebhookOutcome run() throws SQLException {
        subscribing.begin(healthy);
        Promptness promptness = inPeace();
        int repeats = healthy.stream().mapToInt(Endpoint::repeats).sum();

        Due earlier = Due.now(databases);
        List<Endpoint> bad = subscribedBadOnes();
        Map<String, List<Duration>> recoveries = killing();
        Due due = catchingUp.of(healthy, NOTHING);
        List<String> missingAtHealthy = WebhookOutcome.faults(healthy, due::missing);

        catchingUp.until(
                () -> subscribing.disabled(dead(bad)).size() == dead(bad).size());
        long healed = System.nanoTime();
        int disabled = heal(bad);
        Due dueAtBad = catchingUp.of(bad, earlier);
        Duration healing = Duration.ofNanos(System.nanoTime() - healed);
        List<Endpoint> all = Stream.of(healthy, bad).flatMap(List::stream).toList();
        return new WebhookOutcome(
                sizes,
                promptness,
                recoveries,
                due.size(),
                all,
                missingAtHealthy,
                disabled,
                WebhookOutcome.faults(bad, dueAtBad::missing),
                WebhookOutcome.faults(all, due::outOfOrder),
                WebhookOutcome.faults(all, due::foreign),
                repeats,
                healing,
                poisoned(all));
    }

    private List<Endpoint> open(boolean bad) {
        return sizes.moods(bad).stream().map(receivers::open).toList();
    }

    private static List<Endpoint> dead(List<Endpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.mood() == Mood.DEAD)
                .toList();
    }

    /** Those that are to be dead live until their address is proven. */
    private List<Endpoint> subscribedBadOnes() {
        receivers.raise();
        List<Endpoint> bad = open(true);
        subscribing.begin(bad);
        receivers.bury();
        return bad;
    }

    private Promptness inPeace() throws SQLException {
        List<Promptness.Turn> turns = new ArrayList<>();
        try (var load = new Load(api, acknowledged, apis.services(), sizes.seed(), IN_PEACE)) {
            times(load);
            for (int turn = 0; turn < sizes.turns(); turn++) {
                List<Long> alone = times(load);
                List<Endpoint> bad = subscribedBadOnes();
                turns.add(new Promptness.Turn(alone, times(load)));
                subscribing.end(bad);
            }
        }
        return new Promptness(turns);
    }

    private List<Long> times(Load load) throws SQLException {
        Map<Endpoint, Integer> before = new HashMap<>();
        healthy.forEach(endpoint -> before.put(endpoint, endpoint.receipts().size()));
        load.begin(sizes.clients()).forEach(CatchingUp::ended);
        catchingUp.of(healthy, NOTHING);
        return healthy.stream()
                .flatMap(endpoint -> endpoint.receipts().stream().skip(before.get(endpoint)))
                .map(Receipt::millis)
                .toList();
    }

    private Map<String, List<Duration>> killing() {
        Map<String, List<Duration>> recoveries = new TreeMap<>();
        try (var load = new Load(api, acknowledged, apis.services(), sizes.seed() + 1, WHILE_KILLING)) {
            var striking = new Striking(system, api, acknowledged, apis.services(), healthy, chance);
            for (String part : sizes.victims()) {
                List<Future<?>> routes = load.begin(sizes.clientsAKill());
                awaitMoment(routes);
                Duration recovery = striking.at(part);
                System.out.println(part + " was back after " + recovery);
                recoveries.computeIfAbsent(part, name -> new ArrayList<>()).add(recovery);
                routes.forEach(CatchingUp::ended);
            }
        }
        return recoveries;
    }

    private void awaitMoment(List<Future<?>> routes) {
        int expected = (int) (routes.size() * Sizes.REFERRALS_A_CLIENT * Life.CHANGES);
        int moment = acknowledged.count() + 1 + chance.nextInt(Math.max(1, expected * 3 / 4));
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1 + chance.nextInt(20)))
                .until(() -> acknowledged.count() >= moment || routes.stream().allMatch(Future::isDone));
    }

    /** Gives how many had been disabled. */
    private int heal(List<Endpoint> bad) {
        receivers.raise();
        bad.forEach(Endpoint::heal);
        List<Endpoint> disabled = subscribing.disabled(bad);
        subscribing.resume(disabled);
        return disabled.size();
    }

    private Poisoned poisoned(List<Endpoint> endpoints) {
        List<Published> told = TopicRecords.withoutRepeats(
                TopicRecords.read(system.kafka(), List.of(Topic.REFERRAL_EVENTS.topicName())));
        Poison poison = Poison.of(told, sizes.retold(), chance);
        Due meanwhile = poison.dueMeanwhile();
        poison.write(system.kafka());
        var letters = new DeadLetters(system);
        catchingUp.until(() -> meanwhile.isAt(endpoints)
                && letters.listed().size() >= poison.broken().size());
        List<String> setAside = letters.listed();
        List<String> missingMeanwhile = WebhookOutcome.faults(endpoints, meanwhile::missing);
        List<String> tooSoon = WebhookOutcome.faults(endpoints, poison.due().since(meanwhile)::had);
        poison.broken()
                .forEach((id, sound) -> setAside.stream()
                        .filter(line -> line.contains(id))
                        .findFirst()
                        .ifPresent(line -> letters.putBack(line, sound.value())));
        catchingUp.until(() -> poison.due().isAt(endpoints));
        return new Poisoned(
                poison.size(),
                poison.broken().size(),
                poison.broken().keySet().stream()
                        .filter(id -> setAside.stream().noneMatch(line -> line.contains(id)))
                        .toList(),
                missingMeanwhile,
                tooSoon,
                WebhookOutcome.faults(endpoints, poison.due()::missing),
                WebhookOutcome.faults(endpoints, poison.due()::outOfOrder));
    }
}
