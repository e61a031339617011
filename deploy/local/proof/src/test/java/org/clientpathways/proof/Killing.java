package org.clientpathways.proof;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.clientpathways.local.WholeSystem;
import org.clientpathways.local.demo.DemoFailure;
import org.clientpathways.local.demo.PublicApi;
import org.clientpathways.local.demo.Rest;
import org.clientpathways.local.demo.story.DemoService;

/** Kills a part and measures how long it takes until a change goes through the whole line again. */
final class Killing {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final WholeSystem system;
    private final Insistent api;
    private final PublicApi pathways;
    private final Acknowledged acknowledged;
    private final Refusals refusals;
    private final Map<DemoService, String> services;
    private final Databases databases;
    private final Readiness readiness;
    private final Random chance;
    private final String client;
    private int kills;

    Killing(
            WholeSystem system,
            Insistent api,
            PublicApi pathways,
            Acknowledged acknowledged,
            Refusals refusals,
            Map<DemoService, String> services,
            Random chance) {
        this.system = system;
        this.api = api;
        this.pathways = pathways;
        this.acknowledged = acknowledged;
        this.refusals = refusals;
        this.services = services;
        this.chance = chance;
        this.databases = new Databases(system);
        this.readiness = new Readiness(system);
        this.client = new NewClient(api, acknowledged).registered("probe " + chance.nextLong(), chance);
    }

    /** The client whose referrals are sent after each kill. */
    String client() {
        return client;
    }

    Recovery of(Part part) {
        long killed = System.nanoTime();
        system.kill(part.processes());
        var ready = CompletableFuture.supplyAsync(() -> since(killed, readiness::ofAll));
        var probe = new Walk(api, acknowledged, services, client, "probe " + chance.nextLong() + kills++, chance);
        probe.goOn();
        Duration through = since(killed, () -> isInTheRoute(probe.id()) && hasReachedNotification(probe.id()));
        return new Recovery(part, ready.join(), through);
    }

    private static Duration since(long killed, BooleanSupplier holds) {
        Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(100)).until(holds::getAsBoolean);
        return Duration.ofNanos(System.nanoTime() - killed);
    }

    private boolean isInTheRoute(String referral) {
        try {
            Rest.Answer route = pathways.tryToGet(NewClient.KEY_WORKER, "/pathways/" + client);
            if (route.status() >= 500) {
                refusals.add(route.status());
            }
            return route.ok()
                    && route.body().path("steps").findValuesAsText("id").contains(referral);
        } catch (DemoFailure noAnswer) {
            return false;
        }
    }

    private boolean hasReachedNotification(String referral) {
        try {
            List<String> taken =
                    databases.rows("notification", "select id from taken_event where subject = ?", referral);
            return !taken.isEmpty();
        } catch (SQLException away) {
            return false;
        }
    }
}
