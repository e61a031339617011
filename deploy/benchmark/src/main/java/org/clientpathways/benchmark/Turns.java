package org.clientpathways.benchmark;

import java.util.List;
import java.util.UUID;

/** The clients of one worker, in turn; no two workers share one, as two key workers seldom do. */
final class Turns {

    private final List<UUID> clients;
    private final int step;
    private int place;

    Turns(List<UUID> clients, int worker, int workers) {
        this.clients = clients;
        this.step = workers;
        this.place = worker;
    }

    UUID next() {
        UUID client = clients.get(place);
        int following = place + step;
        place = following < clients.size() ? following : following % step;
        return client;
    }
}
