package org.clientpathways.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.clientpathways.local.demo.story.DemoService;

/** People at work: several at once, each with one client at a time, whose referrals they take on in turn. */
final class Load implements AutoCloseable {

    private static final int WORKERS = 6;
    /** Between two steps a worker thinks for up to this long. */
    private static final Duration THOUGHT = Duration.ofMillis(250);

    private final Insistent api;
    private final Acknowledged acknowledged;
    private final Map<DemoService, String> services;
    private final long seed;
    private final Queue<String> clients = new ConcurrentLinkedQueue<>();
    private final ExecutorService workers;
    private int begun;

    Load(Insistent api, Acknowledged acknowledged, Map<DemoService, String> services, long seed) {
        this(api, acknowledged, services, seed, WORKERS);
    }

    /** @param workers how many work at once */
    Load(Insistent api, Acknowledged acknowledged, Map<DemoService, String> services, long seed, int workers) {
        this.api = api;
        this.acknowledged = acknowledged;
        this.services = services;
        this.seed = seed;
        this.workers = Executors.newFixedThreadPool(workers);
    }

    /** Begins the routes of some more clients. */
    List<Future<?>> begin(int more) {
        List<Future<?>> routes = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            int number = begun++;
            routes.add(workers.submit(() -> walk(number)));
        }
        return routes;
    }

    /** All clients whose routes have begun. */
    List<String> clients() {
        return List.copyOf(clients);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private void walk(int number) {
        Random chance = new Random(seed * 1_000_003 + number);
        String key = "proof " + seed + " " + number;
        String client = new NewClient(api, acknowledged).registered(key, chance);
        clients.add(client);
        List<Walk> walks = new ArrayList<>(IntStream.range(0, Sizes.REFERRALS_A_CLIENT)
                .mapToObj(referral -> new Walk(api, acknowledged, services, client, key + " " + referral, chance))
                .toList());
        while (!walks.isEmpty()) {
            Walk walk = walks.get(chance.nextInt(walks.size()));
            walk.goOn();
            if (walk.isOver()) {
                walks.remove(walk);
            }
            LockSupport.parkNanos(chance.nextLong(THOUGHT.toNanos()));
        }
    }
}
