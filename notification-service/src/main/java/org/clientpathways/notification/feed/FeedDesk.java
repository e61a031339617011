package org.clientpathways.notification.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reading what an agency is told, and waiting for more without a thread. */
@ApplicationScoped
class FeedDesk {

    private static final String START = "start";
    private static final String END = "end";

    private final FeedPages pages;
    private final FeedThreads threads;
    private final FeedWatch watch;
    private final Clock clock;

    FeedDesk(FeedPages pages, FeedThreads threads, FeedWatch watch, Clock clock) {
        this.pages = pages;
        this.threads = threads;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Where to read from.
     *
     * @param field where it stood in the request
     * @param after a cursor, {@code start} or {@code end}
     * @throws org.clientpathways.groundwork.problem.Problem 400 when it is none of these
     */
    Uni<FeedCursor> from(String field, String after) {
        return switch (after) {
            case START -> Uni.createFrom().item(FeedCursor.START);
            case END -> threads.read(pages::end);
            default -> Uni.createFrom().item(FeedCursor.parse(field, after));
        };
    }

    /**
     * What comes next for an agency.
     *
     * @param wait how long to wait where there is nothing yet; then the page is empty
     */
    Uni<FeedPage> next(String agency, FeedCursor cursor, int limit, Duration wait) {
        return next(agency, cursor, limit, clock.instant().plus(wait));
    }

    private Uni<FeedPage> next(String agency, FeedCursor cursor, int limit, Instant until) {
        return Uni.createFrom().deferred(() -> {
            Bell bell = watch.hang(agency);
            return threads.read(() -> pages.after(agency, cursor, limit))
                    .chain(page -> {
                        Duration left = Duration.between(clock.instant(), until);
                        if (!page.items().isEmpty() || left.isNegative() || left.isZero()) {
                            return Uni.createFrom().item(page);
                        }
                        return bell.within(left)
                                .chain(rung -> rung
                                        ? next(agency, cursor, limit, until)
                                        : Uni.createFrom().item(page));
                    })
                    .onTermination()
                    .invoke(bell::close);
        });
    }
}
