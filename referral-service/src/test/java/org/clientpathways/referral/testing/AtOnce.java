package org.clientpathways.referral.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs things at once, each in a thread of its own. */
public final class AtOnce {

    private AtOnce() {}

    /** What each gave, in their order; what one threw is thrown. */
    public static <T> List<T> all(Collection<? extends Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(call));
            }
            List<T> given = new ArrayList<>();
            for (Future<T> one : running) {
                given.add(one.get());
            }
            return given;
        } finally {
            threads.shutdownNow();
        }
    }
}
