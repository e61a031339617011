package org.clientpathways.notification.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.clientpathways.notification.audience.CloudEvents;
import org.jboss.logging.Logger;

/**
 * One reader's stream. The next page is read when what was sent before is with the reader, so that one who falls behind is
 * served from the table, page by page, and costs no memory.
 */
final class FeedStream {

    private static final Logger LOG = Logger.getLogger(FeedStream.class);
    private static final int PAGE = 25;

    private final FeedDesk desk;
    private final CloudEvents events;
    private final Clock clock;
    private final Sse sse;
    private final String agency;
    private final Instant until;
    private final Duration heartbeat;
    private final Uni<FeedCursor> from;
    private FeedCursor reached;
    /** What comes next, asked for once, however long it takes to come. */
    private volatile CompletableFuture<FeedPage> coming;

    private volatile boolean left;

    /**
     * @param agency whose events are read
     * @param from where to begin
     * @param until when the right to read ends
     * @param heartbeat how long nothing may be sent
     */
    FeedStream(
            FeedDesk desk,
            CloudEvents events,
            Clock clock,
            Sse sse,
            String agency,
            Uni<FeedCursor> from,
            Instant until,
            Duration heartbeat) {
        this.desk = desk;
        this.events = events;
        this.clock = clock;
        this.sse = sse;
        this.agency = agency;
        this.from = from;
        this.until = until;
        this.heartbeat = heartbeat;
    }

    /** Each when the one before is sent; ends when the right to read does, or when the feed cannot be read. */
    Multi<OutboundSseEvent> events() {
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .until(List::isEmpty)
                .onTermination()
                .invoke(this::leave)
                .onFailure()
                .invoke(fault -> LOG.warnf("A stream ends, as the feed could not be read: %s", fault.getMessage()))
                .onFailure()
                .recoverWithCompletion()
                .onItem()
                .<OutboundSseEvent>disjoint();
    }

    /** None at the end. */
    private Uni<List<OutboundSseEvent>> next() {
        Duration remaining = Duration.between(clock.instant(), until);
        if (remaining.isNegative() || remaining.isZero()) {
            return Uni.createFrom().item(List.of());
        }
        if (reached == null) {
            return from.invoke(cursor -> reached = cursor).map(this::beginning);
        }
        if (coming == null) {
            coming = desk.next(agency, reached, PAGE, remaining).subscribeAsCompletionStage();
            if (left) {
                stopWaiting();
            }
        }
        // A copy, as the one who gives up waiting for it cancels it.
        return Uni.createFrom()
                .completionStage(coming::copy)
                .map(Optional::of)
                .ifNoItem()
                .after(heartbeat)
                .recoverWithItem(Optional.empty())
                .map(this::frames);
    }

    /** So that a reader who breaks off before the first event knows where to go on. */
    private List<OutboundSseEvent> beginning(FeedCursor cursor) {
        return List.of(
                sse.newEventBuilder().comment("from here").id(cursor.toString()).build());
    }

    private List<OutboundSseEvent> frames(Optional<FeedPage> came) {
        if (came.isPresent()) {
            coming = null;
        }
        List<FeedItem> items = came.map(FeedPage::items).orElse(List.of());
        if (items.isEmpty()) {
            return List.of(sse.newEventBuilder().comment("nothing new").build());
        }
        return items.stream().map(this::frame).toList();
    }

    /** The reader may leave in the moment in which more is asked for: whoever comes second ends it. */
    private void leave() {
        left = true;
        stopWaiting();
    }

    private void stopWaiting() {
        CompletableFuture<FeedPage> waiting = coming;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    private OutboundSseEvent frame(FeedItem item) {
        reached = reached.after(item);
        return sse.newEventBuilder()
                .id(reached.toString())
                .name(item.event().type())
                .data(String.class, events.json(item.event(), agency))
                .build();
    }
}
