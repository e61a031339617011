package org.clientpathways.benchmark;

import java.io.IOException;
import java.util.UUID;

/** {@code POST /referrals} by a key worker, to the end of its answer, for one client after another. */
final class SentReferral implements Operation {

    private final Larkshire larkshire;
    private final Turns turns;

    SentReferral(Larkshire larkshire, Turns turns) {
        this.larkshire = larkshire;
        this.turns = turns;
    }

    @Override
    public void once() throws IOException {
        send();
    }

    /** The answer. */
    String send() throws IOException {
        return larkshire.keyWorker().post("/referrals", UUID.randomUUID().toString(), """
                        {"clientId": "%s", "serviceId": "%s", "need": "housing",
                         "reason": "Must leave the flat by the end of May", "urgency": "soon", "lawfulBasis": "public-task",
                         "share": ["identity", "contact", "needs", "circumstances"],
                         "desiredOutcome": "A tenancy of their own"}""".formatted(
                        turns.next(), larkshire.service()));
    }
}
