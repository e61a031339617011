package org.clientpathways.notification.feed;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Rings once when there may be something new; hung before one looks, so that nothing comes unheard between. */
final class Bell implements AutoCloseable {

    private final CompletableFuture<Boolean> rung = new CompletableFuture<>();
    private final Consumer<Bell> takeDown;

    Bell(Consumer<Bell> takeDown) {
        this.takeDown = takeDown;
    }

    void ring() {
        rung.complete(true);
    }

    /** Whether it rings within this time, or has rung already. */
    Uni<Boolean> within(Duration time) {
        return Uni.createFrom().completionStage(rung).ifNoItem().after(time).recoverWithItem(false);
    }

    @Override
    public void close() {
        takeDown.accept(this);
    }
}
