package org.clientpathways.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Measures how many referrals a receiving agency reads a second, each decided and logged, over the same read in plain SQL; and
 * how many decisions a second the referring agency is told beforehand.
 */
final class Reading {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORKERS = 8;
    private static final double TARGET = 0.25;

    private Reading() {}

    static List<Row> measure(Larkshire larkshire, Pace pace) throws Exception {
        List<UUID> referrals = send(larkshire);
        String shown = larkshire.receiver().get(path(referrals.get(0)));
        if (!shown.contains("\"familyName\"") || !shown.contains("\"reason\"")) {
            throw new IllegalStateException("The receiver is not shown the referral: " + shown);
        }
        return List.of(
                reading(larkshire, referrals, pace), readingOwn(larkshire, referrals, pace), deciding(larkshire, pace));
    }

    private static Row reading(Larkshire larkshire, List<UUID> referrals, Pace pace) {
        try (var product = new Load(WORKERS, worker -> {
                    Turns turns = new Turns(referrals, worker, WORKERS);
                    return () -> larkshire.receiver().get(path(turns.next()));
                });
                var plain =
                        new Load(WORKERS, worker -> new PlainRead(larkshire, new Turns(referrals, worker, WORKERS)))) {
            return Row.ofRates(
                    "(e) `GET /referrals/{id}`, decided and logged, " + WORKERS + " readers",
                    Compared.measure(pace, product, plain),
                    TARGET);
        }
    }

    /** The same by the agency that recorded all of it, to whom nothing is disclosed: what is left is the cost of the log. */
    private static Row readingOwn(Larkshire larkshire, List<UUID> referrals, Pace pace) {
        return alone("(e) `GET /referrals/{id}` by the referrer, not logged, " + WORKERS + " readers", pace, worker -> {
            Turns turns = new Turns(referrals, worker, WORKERS);
            return () -> larkshire.keyWorker().get(path(turns.next()));
        });
    }

    private static Row deciding(Larkshire larkshire, Pace pace) {
        return alone("(e) `POST /sharing-decisions`, " + WORKERS + " key workers", pace, worker -> {
            Turns turns = new Turns(larkshire.clients(), worker, WORKERS);
            return () -> larkshire.keyWorker().ask("/sharing-decisions", question(larkshire, turns.next()));
        });
    }

    private static Row alone(String what, Pace pace, IntFunction<Operation> operation) {
        try (var load = new Load(WORKERS, operation)) {
            load.rate(pace.warmUp().dividedBy(2));
            return Row.ofRate(what, load.rate(pace.round()));
        }
    }

    private static String question(Larkshire larkshire, UUID client) {
        return "{\"clientId\": \"%s\", \"serviceId\": \"%s\", \"purpose\": \"referral\", \"need\": \"housing\"}"
                .formatted(client, larkshire.service());
    }

    /** One referral of each client. */
    private static List<UUID> send(Larkshire larkshire) throws IOException {
        List<UUID> sent = new ArrayList<>();
        SentReferral sending = new SentReferral(larkshire, new Turns(larkshire.clients(), 0, 1));
        for (int i = 0; i < larkshire.clients().size(); i++) {
            sent.add(UUID.fromString(JSON.readTree(sending.send()).get("id").asText()));
        }
        return sent;
    }

    private static String path(UUID referral) {
        return "/referrals/" + referral;
    }
}
