package org.clientpathways.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientpathways.notification.audience.CloudEvents;
import org.clientpathways.notification.audience.KeptEvent;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedStreamTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofMillis(20);

    @Inject
    CloudEvents events;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean left = new AtomicBoolean();
    private final CompletableFuture<FeedPage> page = new CompletableFuture<>();
    private final FeedDesk desk = new FeedDesk(null, null, null, Clock.systemUTC()) {
        @Override
        Uni<FeedPage> next(String agency, FeedCursor cursor, int limit, Duration wait) {
            return asked.incrementAndGet() == 1
                    ? Uni.createFrom().completionStage(page).onCancellation().invoke(() -> left.set(true))
                    : Uni.createFrom().nothing();
        }
    };

    @Test
    void anIdleOneIsHeardOfAndReadsNothingAgain() {
        AssertSubscriber<OutboundSseEvent> reader = read();
        await().atMost(SOON).until(() -> reader.getItems().size() > 5);
        assertThat(asked).hasValue(1);
        reader.cancel();
    }

    @Test
    void whatComesAfterManyHeartbeatsIsSentOnceAndThenMoreIsAskedFor() {
        AssertSubscriber<OutboundSseEvent> reader = read();
        await().atMost(SOON).until(() -> reader.getItems().size() > 3);
        KeptEvent event = new KeptEvent(
                UUID.fromString("019a2b3c-0000-7000-8000-0000000000a1"),
                "org.clientpathways.referral.sent.v1",
                "subject",
                Instant.EPOCH,
                "{}");
        page.complete(FeedPage.of(List.of(new FeedItem(event, 0, new Position(1, 0))), FeedCursor.START));
        await().atMost(SOON).until(() -> asked.get() == 2);
        int then = reader.getItems().size();
        await().atMost(SOON).until(() -> reader.getItems().size() > then + 2);

        assertThat(reader.getItems()).filteredOn(one -> one.getName() != null).hasSize(1);
        assertThat(asked).hasValue(2);
        reader.cancel();
    }

    @Test
    void whoLeavesIsNotWaitedForAnyLonger() {
        AssertSubscriber<OutboundSseEvent> reader = read();
        await().atMost(SOON).until(() -> reader.getItems().size() > 3);
        reader.cancel();
        await().atMost(SOON).untilTrue(left);
    }

    private AssertSubscriber<OutboundSseEvent> read() {
        return new FeedStream(
                        desk,
                        events,
                        Clock.systemUTC(),
                        new SseImpl(),
                        "harbour-trust",
                        Uni.createFrom().item(FeedCursor.START),
                        Instant.now().plusSeconds(60),
                        HEARTBEAT)
                .events()
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1_000));
    }
}
