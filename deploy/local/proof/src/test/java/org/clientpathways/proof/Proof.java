package org.clientpathways.proof;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.clientpathways.contracts.Topic;
import org.clientpathways.local.WholeSystem;
import org.clientpathways.local.demo.PublicApi;
import org.clientpathways.local.demo.story.DemoService;
import org.clientpathways.local.topics.TopicRecords;

/** Kills parts while referrals go through their lives, then waits until all is quiet and looks at what is there. */
final class Proof {

    private static final Duration CATCHING_UP = Duration.ofMinutes(2);

    private final WholeSystem system;
    private final Sizes sizes;
    private final Random chance;
    private final PublicApi pathways;
    private final PublicApi notifications;
    private final Refusals refusals = new Refusals();
    private final Insistent api;
    private final Map<DemoService, String> services;
    private final Acknowledged acknowledged = new Acknowledged();
    private final List<Recovery> recoveries = new ArrayList<>();

    Proof(WholeSystem system, Sizes sizes) {
        this.system = system;
        this.sizes = sizes;
        this.chance = new Random(sizes.seed());
        Apis apis = Apis.of(system);
        this.api = new Insistent(apis.referrals(), refusals);
        this.pathways = apis.pathways();
        this.notifications = apis.notifications();
        this.services = apis.services();
    }

    Outcome run() {
        try (var partner = new Partner();
                var load = new Load(api, acknowledged, services, sizes.seed())) {
            partner.subscribe(notifications);
            var killing = new Killing(system, api, pathways, acknowledged, refusals, services, chance);
            for (Part part : Part.victims(sizes.kills(), chance)) {
                killDuring(load.begin(sizes.clientsAKill()), killing, part);
            }
            Kept kept = whenQuiet(partner);
            List<String> clients = Stream.concat(load.clients().stream(), Stream.of(killing.client()))
                    .toList();
            return new Outcome(
                    sizes,
                    recoveries,
                    acknowledged.count(),
                    kept,
                    new Findings(acknowledged.all(), kept),
                    new Databases(system)
                            .rows(
                                    "pathway",
                                    "select 'referral.' || regexp_replace(what, '-by-.*', ''), step_id from milestone"),
                    new Routes(pathways).thatDiffer(clients, kept.events(Topic.REFERRAL_EVENTS)),
                    TopicRecords.read(
                                    system.kafka(),
                                    Arrays.stream(Topic.values())
                                            .map(Topic::deadLetterName)
                                            .toList())
                            .size(),
                    refusals.counts(),
                    Webhooks.of(partner, kept));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void killDuring(List<Future<?>> routes, Killing killing, Part part) {
        int expected = (int) (routes.size() * Sizes.REFERRALS_A_CLIENT * Life.CHANGES);
        int moment = acknowledged.count() + 1 + chance.nextInt(Math.max(1, expected * 3 / 4));
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1 + chance.nextInt(20)))
                .until(() -> acknowledged.count() >= moment || routes.stream().allMatch(Future::isDone));
        Recovery recovery = killing.of(part);
        System.out.println(recovery);
        recoveries.add(recovery);
        routes.forEach(CatchingUp::ended);
    }

    /** What is kept when everything went the whole way, or will not any more. */
    private Kept whenQuiet(Partner partner) throws SQLException {
        var databases = new Databases(system);
        try {
            return Awaitility.await()
                    .atMost(CATCHING_UP)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(
                            () -> Kept.now(system, databases),
                            kept -> kept.isComplete()
                                    && partner.missing(kept.events()).isEmpty());
        } catch (ConditionTimeoutException notComplete) {
            return Kept.now(system, databases);
        }
    }
}
