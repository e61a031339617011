package org.clientpathways.local.demo;

import java.time.Duration;
import java.util.function.Supplier;

/** Asks again while pathway-service has not yet heard of what referral-service wrote a moment ago. */
final class Patience {

    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(250);

    /**
     * The first answer that is 2xx.
     *
     * @throws DemoFailure with the last one, where there is none within a minute
     */
    Rest.Answer until(Supplier<Rest.Answer> ask) {
        long end = System.nanoTime() + MOST.toNanos();
        Rest.Answer answer = ask.get();
        while (isNotYetKnown(answer) && System.nanoTime() < end) {
            pause();
            answer = ask.get();
        }
        if (!answer.ok()) {
            throw new DemoFailure("pathway-service answered " + answer.status() + ": " + answer.text("detail"));
        }
        return answer;
    }

    private static boolean isNotYetKnown(Rest.Answer answer) {
        return answer.status() == 404 || answer.status() == 409 || answer.status() == 503;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while loading the demo", e);
        }
    }
}
