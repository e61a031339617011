package org.clientpathways.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** Measures a service worker's list of 50 among 50,000 referrals, over the same read in plain SQL. */
final class WorkList {

    private static final int WORKERS = 8;
    private static final int LIMIT = 50;
    private static final double TARGET = 0.3;

    private WorkList() {}

    static Row measure(Larkshire larkshire, Pace pace) throws IOException, SQLException {
        UUID service = FiftyThousand.make(larkshire);
        String path = "/referrals?direction=received&limit=" + LIMIT + "&service=" + service;
        int shown = larkshire.receiver().get(path).split("\"lastMilestoneAt\"", -1).length - 1;
        if (shown != LIMIT) {
            throw new IllegalStateException("The list shows " + shown + " referrals");
        }
        try (var product =
                        new Load(WORKERS, worker -> () -> larkshire.receiver().get(path));
                var plain = new Load(WORKERS, worker -> new PlainWorkList(larkshire, service, LIMIT))) {
            return Row.ofRates(
                    "(c) work list of 50 among 50,000, " + WORKERS + " readers",
                    Compared.measure(pace, product, plain),
                    TARGET);
        }
    }
}
