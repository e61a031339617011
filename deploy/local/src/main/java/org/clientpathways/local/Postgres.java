package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One PostgreSQL 18 cluster, as a process of its own, with write-ahead logging that logical decoding can read. */
public final class Postgres implements AutoCloseable {

    /** The superuser, for making roles and databases only. */
    static final String SUPERUSER = "postgres";

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
        Path binaries = PostgresBinaries.unpacked(processes.checkout());
        Path folder = place.folder();
        Path data = folder.resolve("data");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(binaries, folder, data, durability);
            }
            forgetDeadPostmaster(data);
            var process = processes.start(new Command(
                    "postgres",
                    folder,
                    place.log(),
                    serverWords(binaries, data, port, durability),
                    Map.of(),
                    Command.Stage.DATABASE,
                    "INT",
                    STOP));
            var postgres = new Postgres(process, port);
            postgres.waitUntilReady(data.resolve("postmaster.pid"));
            Databases.ensure(port);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.close();
    }

    private static void initialise(Path binaries, Path folder, Path data, Durability durability) throws IOException {
        Path password = Files.writeString(folder.resolve("superuser"), LocalSecrets.of(SUPERUSER));
        Path log = folder.resolve("initdb.log");
        List<String> words = asOrdinaryUser(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                durability == Durability.KEPT ? "--sync-method=fsync" : "--no-sync"));
        Process initdb = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!initdb.waitFor(START.toSeconds(), TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                throw StartFailure.of("initdb", log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StartFailure.of("initdb", log);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /**
     * A cluster that was killed leaves a file with its process id, and PostgreSQL will not start while any process has that
     * id. So a file whose process is not a server of this very folder is removed.
     */
    private static void forgetDeadPostmaster(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        boolean serves = ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .map(words -> words.contains(data.toString()))
                .orElse(false);
        if (!serves) {
            Files.delete(file);
        }
    }

    private static List<String> serverWords(Path binaries, Path data, int port, Durability durability) {
        List<String> words = new ArrayList<>(
                List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", "" + port));
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
        return asOrdinaryUser(words);
    }

    private static void setting(List<String> words, String name, String value) {
        words.add("-c");
        words.add(name + "=" + value);
    }

    /** PostgreSQL refuses to run as root; in a user namespace without a mapping, root is nobody and still owns its files. */
    private static List<String> asOrdinaryUser(List<String> words) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return words;
        }
        List<String> unshared = new ArrayList<>(List.of("unshare", "--user"));
        unshared.addAll(words);
        return unshared;
    }

    private void waitUntilReady(Path pidFile) {
        Waiting.until(START, process, () -> {
            try {
                List<String> lines = Files.readAllLines(pidFile);
                return lines.size() > 7 && lines.get(7).strip().equals("ready");
            } catch (IOException e) {
                return false;
            }
        });
    }
}
