package org.clientpathways.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.clientpathways.notification.delivery.EndpointLanes.Lane;

/**
 * One turn of a subscription's task: sends the first of many clients' queues at once, as many as the endpoint's window
 * allows, keeps the answers that have come meanwhile together, and ends when there is nothing left for the moment, or when
 * others should have a turn. One client has never more than one event under way.
 */
final class Turn {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** Longer than this no thread waits for an endpoint that is left alone. */
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);
    /** While events come one after the other, they do not need a turn each. */
    private static final Duration LINGER = Duration.ofSeconds(1);
    /** How often it is looked meanwhile for what other instances added. */
    private static final Duration LOOKING = Duration.ofMillis(200);
    /** Answers wait so long for those still under way, as each transaction costs more than what it keeps. */
    private static final Duration GATHERING = Duration.ofMillis(10);

    /** Keeps attempts and gives what is due then. */
    interface Ledger {
        List<DueDelivery> exchange(List<Attempt> made, Map<UUID, DueDelivery> underWay, int room)
                throws InterruptedException;
    }

    private final Ledger ledger;
    private final WebhookSender sender;
    private final Lane lane;
    private final Duration polling;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final Instant end;

    private final Map<UUID, DueDelivery> underWay = new HashMap<>();
    private final Queue<Attempt> answered = new ConcurrentLinkedQueue<>();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean nudged;
    private Instant lastBusy;
    private RuntimeException fault;

    Turn(Ledger ledger, WebhookSender sender, Lane lane, Duration polling, Clock clock, BooleanSupplier stopping) {
        this.ledger = ledger;
        this.sender = sender;
        this.lane = lane;
        this.polling = polling;
        this.clock = clock;
        this.stopping = stopping;
        this.lastBusy = clock.instant();
        this.end = lastBusy.plus(LONGEST);
    }

    /** Something was added: it is looked at once what is due. */
    void nudge() {
        nudged = true;
        news.release();
    }

    /** Works until the turn is over; what cannot be sent for a fault of ours ends it once all that is under way is kept. */
    Rest run() throws InterruptedException {
        Rest rest = work();
        if (fault != null) {
            throw fault;
        }
        return rest;
    }

    private Rest work() throws InterruptedException {
        while (true) {
            nudged = false;
            List<Attempt> made = takeAnswered();
            int room = room();
            if (!made.isEmpty() || room > 0) {
                ledger.exchange(made, underWay, room).forEach(this::send);
            }
            Instant now = clock.instant();
            Instant quietUntil = lane.window().quietUntil(now);
            boolean quiet = quietUntil != null;
            Duration pause = quiet ? Duration.between(now, quietUntil) : LOOKING;
            if (underWay.isEmpty() && (over(now) || pause.compareTo(SHORT_PAUSE) > 0 || !quiet && idle(now))) {
                return new Rest(quiet ? quietUntil : now, quiet);
            }
            hear(underWay.isEmpty() ? pause : polling);
        }
    }

    /** Whether there has been nothing to do for a while; an endpoint in doubt soon makes way for another. */
    private boolean idle(Instant now) {
        return now.isAfter(lastBusy.plus(lane.window().proven() ? LINGER : LOOKING));
    }

    /** Waits for news, and then for more answers unless something was added. */
    private void hear(Duration wait) throws InterruptedException {
        boolean heard = news.tryAcquire(wait.toMillis() + 1, TimeUnit.MILLISECONDS);
        long end = System.nanoTime() + GATHERING.toNanos();
        while (heard && !nudged && answered.size() < underWay.size()) {
            heard = news.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        news.drainPermits();
    }

    private List<Attempt> takeAnswered() {
        List<Attempt> made = new ArrayList<>();
        for (Attempt attempt = answered.poll(); attempt != null; attempt = answered.poll()) {
            made.add(attempt);
            underWay.remove(attempt.delivery().queue().client());
            lane.saw(attempt.answer());
        }
        return made;
    }

    private int room() {
        Instant now = clock.instant();
        boolean closed = over(now) || lane.window().quietUntil(now) != null;
        return closed ? 0 : lane.window().size() - underWay.size();
    }

    private boolean over(Instant now) {
        return now.isAfter(end) || stopping.getAsBoolean() || fault != null;
    }

    private void send(DueDelivery due) {
        underWay.put(due.queue().client(), due);
        lastBusy = clock.instant();
        try {
            sender.send(due).thenAccept(answer -> {
                answered.add(new Attempt(due, answer));
                news.release();
            });
        } catch (RuntimeException thrown) {
            underWay.remove(due.queue().client());
            fault = thrown;
        }
    }
}
