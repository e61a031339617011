package org.clientpathways.benchmark;

import java.util.List;
import java.util.UUID;

/** The clients, or referrals, of one worker, in turn; no two workers share one, as two key workers seldom do. */
final class Turns {

    private final List<UUID> ids;
    private final int step;
    private int place;

    Turns(List<UUID> ids, int worker, int workers) {
        this.ids = ids;
        this.step = workers;
        this.place = worker;
    }

    UUID next() {
        UUID one = ids.get(place);
        int following = place + step;
        place = following < ids.size() ? following : following % step;
        return one;
    }
}
