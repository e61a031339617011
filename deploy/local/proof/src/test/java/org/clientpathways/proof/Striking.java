package org.clientpathways.proof;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.clientpathways.local.WholeSystem;
import org.clientpathways.local.demo.story.DemoService;

/** Kills a process and measures how long it takes until a new event comes to every healthy endpoint again. */
final class Striking {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final WholeSystem system;
    private final Insistent api;
    private final Acknowledged acknowledged;
    private final Map<DemoService, String> services;
    private final Collection<Endpoint> healthy;
    private final Databases databases;
    private final Readiness readiness;
    private final String seed;
    private final String client;
    private int strikes;

    Striking(
            WholeSystem system,
            Insistent api,
            Acknowledged acknowledged,
            Map<DemoService, String> services,
            Collection<Endpoint> healthy,
            Random chance) {
        this.system = system;
        this.api = api;
        this.acknowledged = acknowledged;
        this.services = services;
        this.healthy = healthy;
        this.databases = new Databases(system);
        this.readiness = new Readiness(system);
        this.seed = "strike " + chance.nextLong();
        this.client = new NewClient(api, acknowledged).registered(seed, chance);
    }

    /** From the kill until all is ready and an event recorded after it has come to each healthy endpoint. */
    Duration at(String part) {
        long killed = System.nanoTime();
        system.kill(part);
        var sent = new Walk(
                api,
                acknowledged,
                services,
                client,
                seed + " " + strikes++,
                DemoService.HARBOUR_DEBT_ADVICE,
                Life.DECLINED);
        sent.goOn();
        Awaitility.await()
                .atMost(LONGEST)
                .pollInterval(LOOK)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> hasComeToAll(sent.id()) && readiness.ofAll());
        return Duration.ofNanos(System.nanoTime() - killed);
    }

    private boolean hasComeToAll(String referral) throws SQLException {
        return databases
                .rows("referral", "select id from journal where subject = ? and topic = 'referral-events'", referral)
                .stream()
                .map(UUID::fromString)
                .allMatch(event -> healthy.stream().allMatch(endpoint -> endpoint.has(event)));
    }
}
