package org.clientpathways.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Measures how many referrals are sent a second, over the same inserts in plain JDBC. */
final class Sending {

    private static final int WORKERS = 8;
    private static final double TARGET = 0.4;

    private Sending() {}

    static Row measure(Larkshire larkshire, Pace pace) {
        try (var product = new Load(WORKERS, worker -> new SentReferral(larkshire, turns(larkshire, worker)));
                var plain = new Load(WORKERS, worker -> new PlainReferral(larkshire, turns(larkshire, worker)))) {
            Row row = Row.ofRates(
                    "(a) `POST /referrals`, " + WORKERS + " clients", Compared.measure(pace, product, plain), TARGET);
            tellOwnTime(pace, product);
            return row;
        }
    }

    private static Turns turns(Larkshire larkshire, int worker) {
        return new Turns(larkshire.clients(), worker, WORKERS);
    }

    /** What the load itself takes of the cores that it shares with the system. */
    private static void tellOwnTime(Pace pace, Load product) {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = machine.getProcessCpuTime();
        double rate = product.rate(pace.round());
        double cores =
                (machine.getProcessCpuTime() - before) / (double) pace.round().toNanos();
        System.out.printf(
                "  the load took %.2f of %d cores, %.2f ms a request%n",
                cores, machine.getAvailableProcessors(), cores * 1000 / rate);
    }
}
