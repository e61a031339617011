package org.clientpathways.benchmark;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.clientpathways.local.Checkout;
import org.clientpathways.local.LocalSecrets;
import org.clientpathways.local.Postgres;
import org.clientpathways.local.Progress;
import org.clientpathways.local.Settings;
import org.clientpathways.local.WholeSystem;

/** Looks whether what a query reads grows with the number of all clients, while the asking agency's stays the same. */
final class Plans {

    private static final int FEW = 10_000;
    private static final int MANY = 500_000;

    private Plans() {}

    /** A table of Markdown: the pages that each query reads among few clients, and among many; below it how long one takes. */
    static String measure(Path folder) throws SQLException {
        List<PlannedQuery> queries = PlannedQuery.of(ManyClients.script("queries.sql"));
        try (var system = WholeSystem.start(Checkout.find(), Settings.ofTest(folder), Progress.SILENT);
                Connection superuser = connection(system, Postgres.SUPERUSER)) {
            system.loadDirectory(new PrintStream(OutputStream.nullOutputStream()));
            ManyClients clients = new ManyClients(superuser);
            List<BuffersRead> amongFew = amongClients(FEW, clients, queries, system);
            List<BuffersRead> amongMany = amongClients(MANY, clients, queries, system);
            try (Connection application = connection(system, "referral_app")) {
                return table(queries, amongFew, amongMany) + CandidateTimes.measure(superuser, application, MANY);
            }
        }
    }

    private static List<BuffersRead> amongClients(
            int count, ManyClients clients, List<PlannedQuery> queries, WholeSystem system) throws SQLException {
        System.out.printf("  filling up to %,d clients%n", count);
        clients.growTo(count);
        List<BuffersRead> read = new ArrayList<>();
        for (PlannedQuery query : queries) {
            // A session of its own, so that it keeps no plan of the query before.
            try (Connection application = connection(system, "referral_app")) {
                read.add(BuffersRead.of(query, application));
            }
        }
        return read;
    }

    private static String table(List<PlannedQuery> queries, List<BuffersRead> few, List<BuffersRead> many) {
        StringBuilder table = new StringBuilder("""
                | query | rows | pages among %,d clients | among %,d |
                | --- | ---: | ---: | ---: |
                """.formatted(FEW, MANY));
        for (int i = 0; i < queries.size(); i++) {
            table.append("| %s | %d | %d | %d |%n"
                    .formatted(
                            queries.get(i).title(),
                            many.get(i).rows(),
                            few.get(i).pages(),
                            many.get(i).pages()));
        }
        return table.toString();
    }

    private static Connection connection(WholeSystem system, String account) throws SQLException {
        return DriverManager.getConnection(system.database("referral"), account, LocalSecrets.of(account));
    }
}
