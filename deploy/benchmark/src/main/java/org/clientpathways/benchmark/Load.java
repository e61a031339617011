package org.clientpathways.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Workers that each do their operation as often as they can, one after the other.
 */
final class Load implements AutoCloseable {

    private final List<Operation> operations;
    private final ExecutorService threads;

    /** @param operation makes that of one worker, numbered from 0 */
    Load(int workers, IntFunction<Operation> operation) {
        operations = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            operations.add(operation.apply(worker));
        }
        threads = Executors.newFixedThreadPool(workers);
    }

    /** Works for so long and gives the operations a second. */
    double rate(Duration length) {
        long begun = System.nanoTime();
        long end = begun + length.toNanos();
        List<Future<Long>> counts = operations.stream()
                .map(operation -> threads.submit(() -> count(operation, end)))
                .toList();
        long all = 0;
        for (Future<Long> count : counts) {
            all += Waiting.forResult(count);
        }
        return all * 1e9 / (System.nanoTime() - begun);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        operations.forEach(Load::close);
    }

    private static long count(Operation operation, long end) throws Exception {
        long count = 0;
        while (System.nanoTime() < end) {
            operation.once();
            count++;
        }
        return count;
    }

    private static void close(Operation operation) {
        try {
            operation.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
