package org.clientpathways.benchmark;

import java.io.IOException;

/**
 * Measures how many webhooks are delivered a second, from events on the topic, over a bare loop that makes one insert, one
 * signed post and one update for each.
 */
final class Delivering {

    /** That each event goes to. */
    private static final int ENDPOINTS = 20;
    /** Events that are on their way at once. */
    private static final int EVENTS = 64;

    private static final int WORKERS = 8;
    private static final double TARGET = 0.6;

    private Delivering() {}

    static Row measure(Larkshire larkshire, Pace pace) throws IOException {
        var receipts = new Receipts();
        try (var partner = new Partner(receipts::received);
                var subscribed = Subscribed.to(larkshire.system(), partner, ENDPOINTS);
                var producer = Latency.producer(larkshire.system().kafka());
                var product = new Load(
                        EVENTS,
                        worker -> new DeliveredEvent(new ToldEvents(larkshire), producer, receipts, ENDPOINTS));
                var plain = new Load(WORKERS, worker -> new PlainDelivery(larkshire.system(), partner, ENDPOINTS))) {
            PlainDelivery.prepare(larkshire.system());
            System.out.println("  events, each to " + ENDPOINTS + " endpoints:");
            return Row.ofRates(
                    "(f) webhooks delivered, each event to "
                            + subscribed.subscriptions().size() + " endpoints",
                    Compared.measure(pace, product, plain).times(ENDPOINTS),
                    TARGET);
        }
    }
}
