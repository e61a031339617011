package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One PostgreSQL 18 cluster, as a process of its own, with write-ahead logging that logical decoding can read. */
public final class Postgres implements AutoCloseable {

    /** The superuser, for making roles and databases, and for seeing all rows where these are checked. */
    public static final String SUPERUSER = "postgres";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final LeashedProcess process;
    private final int port;

    private Postgres(LeashedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether a commit survives a loss of power; a test may do without. */
    public enum Durability {
        KEPT,
        FOR_TESTS
    }

    /**
     * Starts a cluster, making it first if its folder has none, and waits until it answers. The services' roles
     * and databases are there afterwards.
     *
     * @throws StartFailure with the last lines of its log
     */
    public static Postgres start(Processes processes, Workplace place, int port, Durability durability) {
        var cluster = new PostgresCluster(PostgresBinaries.unpacked(processes.checkout()), place.folder());
        try {
            cluster.prepare(durability);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var process = processes.start(new Command(
                "postgres",
                place.folder(),
                place.log(),
                PostgresCluster.asOrdinaryUser(serverWords(cluster, port, durability)),
                Map.of(),
                Command.Stage.DATABASE,
                "INT",
                STOP));
        Waiting.until(START, process, cluster::isReady);
        Databases.ensure(port);
        return new Postgres(process, port);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.close();
    }

    private static List<String> serverWords(PostgresCluster cluster, int port, Durability durability) {
        List<String> words = new ArrayList<>(List.of(
                cluster.binaries().resolve("bin/postgres").toString(),
                "-D",
                cluster.data().toString(),
                "-p",
                "" + port));
        setting(words, "listen_addresses", "127.0.0.1");
        setting(words, "unix_socket_directories", "");
        setting(words, "wal_level", "logical");
        setting(words, "max_replication_slots", "8");
        setting(words, "max_wal_senders", "8");
        setting(words, "max_slot_wal_keep_size", "2GB");
        setting(words, "max_connections", "120");
        setting(words, "shared_buffers", "64MB");
        setting(words, "timezone", "UTC");
        if (durability == Durability.FOR_TESTS) {
            setting(words, "fsync", "off");
            setting(words, "full_page_writes", "off");
        }
        return words;
    }

    private static void setting(List<String> words, String name, String value) {
        words.add("-c");
        words.add(name + "=" + value);
    }
}
