package org.clientpathways.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clientpathways.local.Checkout;
import org.clientpathways.local.Folders;
import org.clientpathways.local.Jvm;
import org.clientpathways.local.Progress;
import org.clientpathways.local.Settings;
import org.clientpathways.local.WholeSystem;
import org.clientpathways.local.testing.TemporaryFolder;

/** {@code deploy/benchmark/run}: measures what it is asked to and prints a table. It judges nothing: a day may be slow. */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] words) throws Exception {
        Options options;
        try {
            options = Options.of(words);
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            System.exit(1);
            return;
        }
        String start = options.measurements().contains(Measurement.START) ? measureStart() : "";
        List<Row> rows = measureUnderLoad(options);
        if (!rows.isEmpty()) {
            System.out.println("\n" + Row.table(rows));
        }
        System.out.println(start);
        if (options.measurements().contains(Measurement.PLANS)) {
            System.out.println(measurePlans());
        }
    }

    private static String measureStart() {
        System.out.println("A start, and a second one");
        var folder = TemporaryFolder.make("start");
        try {
            return SystemStart.measure(folder.path());
        } finally {
            Folders.delete(folder.path());
        }
    }

    private static String measurePlans() throws SQLException {
        System.out.println("What queries read among few clients, and among many");
        var folder = TemporaryFolder.make("plans");
        try {
            return Plans.measure(folder.path());
        } finally {
            Folders.delete(folder.path());
        }
    }

    /** The latency first: the others leave more events behind than are captured while it is measured. */
    private static List<Row> measureUnderLoad(Options options) throws Exception {
        Set<Measurement> asked = EnumSet.copyOf(options.measurements());
        asked.removeAll(Set.of(Measurement.START, Measurement.PLANS));
        List<Row> rows = new ArrayList<>();
        if (asked.isEmpty()) {
            return rows;
        }
        System.out.println("Starting the system, its commits waiting for the disk");
        var folder = TemporaryFolder.make("benchmark");
        Settings settings = Settings.ofMeasurement(folder.path(), Jvm.Speed.OF_WORKING);
        try (var system = WholeSystem.start(Checkout.find(), settings, Progress.SILENT)) {
            System.out.println("Registering " + options.pace().clients() + " clients");
            Larkshire larkshire = Larkshire.prepare(system, options.pace().clients());
            if (asked.contains(Measurement.LATENCY)) {
                System.out.println("(b) From commit to consumer");
                rows.addAll(Latency.toConsumer(larkshire, options.pace()));
            }
            if (asked.contains(Measurement.LATENCY_TO_PARTNER)) {
                System.out.println("(g) From commit to a partner's system");
                rows.addAll(Latency.toPartner(larkshire, options.pace()));
            }
            new Capture(system).pause();
            if (asked.contains(Measurement.SENDING)) {
                System.out.println("(a) Referrals sent");
                rows.add(0, Sending.measure(larkshire, options.pace()));
            }
            if (asked.contains(Measurement.READING)) {
                System.out.println("(e) A referral read");
                rows.addAll(Reading.measure(larkshire, options.pace()));
            }
            if (asked.contains(Measurement.WORK_LIST)) {
                System.out.println("(c) A work list");
                rows.add(WorkList.measure(larkshire, options.pace()));
            }
            if (asked.contains(Measurement.DELIVERING)) {
                System.out.println("(f) Webhooks delivered");
                rows.add(Delivering.measure(larkshire, options.pace()));
            }
            if (asked.contains(Measurement.DELIVERIES)) {
                System.out.println("(h) A page of a million deliveries");
                rows.addAll(MillionDeliveries.measure(larkshire.system()));
            }
        } finally {
            Folders.delete(folder.path());
        }
        return rows;
    }
}
