package org.clientpathways.benchmark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Webhooks that are waited for, by their ids. */
final class Receipts {

    private static final int LONGEST_SECONDS = 60;

    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();

    void expect(String id, int times) {
        awaited.put(id, new CountDownLatch(times));
    }

    void received(String id) {
        CountDownLatch left = awaited.get(id);
        if (left != null) {
            left.countDown();
        }
    }

    /** Returns when it has come as often as expected. */
    void await(String id) throws InterruptedException {
        if (!awaited.get(id).await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The event has not come to every endpoint");
        }
        awaited.remove(id);
    }
}
