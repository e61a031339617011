package org.clientpathways.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Steps of a start, each begun when those it stands on are done, all others at the same time. */
final class Startup {

    private final Progress progress;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final List<CompletableFuture<Void>> steps = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Startup(Progress progress) {
        this.progress = progress;
    }

    CompletableFuture<Void> step(String name, Runnable work, List<CompletableFuture<Void>> after) {
        var step = CompletableFuture.allOf(after.toArray(CompletableFuture[]::new))
                .thenRunAsync(() -> run(name, work), threads);
        step.whenComplete((done, fault) -> {
            if (fault != null) {
                failure.completeExceptionally(fault);
            }
        });
        steps.add(step);
        return step;
    }

    /** Returns when every step is done; throws what the first one that failed threw, without waiting for the others. */
    void join() {
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
        } finally {
            threads.shutdown();
        }
    }

    private void run(String name, Runnable work) {
        long begun = System.nanoTime();
        progress.starting(name);
        work.run();
        progress.ready(name, Duration.ofNanos(System.nanoTime() - begun));
    }
}
