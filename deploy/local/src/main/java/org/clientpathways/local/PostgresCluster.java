package org.clientpathways.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The files of a PostgreSQL cluster.
 *
 * @param binaries PostgreSQL's programs
 * @param folder   where its data folder is, and its log while it is made
 */
record PostgresCluster(Path binaries, Path folder) {

    private static final long MAKE_SECONDS = 60;
    private static final int LINE_OF_STATE = 7;

    Path data() {
        return folder.resolve("data");
    }

    /** Makes the cluster if there is none, and removes what would stop one that was killed from starting. */
    void prepare(Postgres.Durability durability) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(data())) {
            forgetDeadServer();
        } else {
            make(durability);
        }
    }

    /** Whether its server says that it takes connections. */
    boolean isReady() {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.size() > LINE_OF_STATE
                    && lines.get(LINE_OF_STATE).strip().equals("ready");
        } catch (IOException notStartedYet) {
            return false;
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace without a mapping, root is nobody and still owns its files. */
    static List<String> asOrdinaryUser(List<String> words) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return words;
        }
        if (!Programs.onPath("unshare")) {
            throw new UserError("PostgreSQL does not run as root, and unshare, which gets it round that, is missing:"
                    + " install util-linux, or run this as an ordinary user.");
        }
        List<String> unshared = new ArrayList<>(List.of("unshare", "--user"));
        unshared.addAll(words);
        return unshared;
    }

    /** Makes it beside its place first, so that a half-made one is never taken for whole. */
    private void make(Postgres.Durability durability) throws IOException {
        Path fresh = folder.resolve("data.new");
        Folders.delete(fresh);
        initialise(fresh, durability);
        Files.move(fresh, data());
    }

    private void initialise(Path fresh, Postgres.Durability durability) throws IOException {
        Path password = Files.writeString(folder.resolve("superuser"), LocalSecrets.of(Postgres.SUPERUSER));
        Path log = folder.resolve("initdb.log");
        Process initdb = new ProcessBuilder(asOrdinaryUser(List.of(
                        binaries.resolve("bin/initdb").toString(),
                        "--pgdata=" + fresh,
                        "--username=" + Postgres.SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        durability == Postgres.Durability.KEPT ? "--sync-method=fsync" : "--no-sync")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!initdb.waitFor(MAKE_SECONDS, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
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
     * A server that was killed leaves a file with its process id, and PostgreSQL will not start while any process has that
     * id. So a file whose process is not a server of this very folder is removed.
     */
    private void forgetDeadServer() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
        boolean serves = ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .map(words -> words.contains(data().toString()))
                .orElse(false);
        if (!serves) {
            Files.delete(pidFile());
        }
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }
}
