package org.clientpathways.local.disclosures;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.local.DisclosureKeys;
import org.clientpathways.local.LocalSecrets;
import org.clientpathways.local.Postgres;
import org.clientpathways.local.UserError;

/**
 * {@code deploy/local/disclosures}: whether the log of disclosures is as it was written. Any system's, where the environment
 * says where its database, its broker and its signed heads are.
 */
public final class Disclosures {

    private static final int FAILED = 1;
    private static final int MOST_SHOWN = 20;

    private final Map<String, String> environment;
    private final PrintStream out;

    Disclosures(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] words) {
        try {
            boolean well = new Disclosures(System.getenv(), System.out).run(words);
            System.exit(well ? 0 : FAILED);
        } catch (UserError error) {
            System.err.println(error.getMessage());
            System.exit(FAILED);
        }
    }

    /**
     * Does what the words say.
     *
     * @return whether all is well
     * @throws UserError where it cannot be done
     */
    boolean run(String... words) {
        String command = words.length == 1 ? words[0] : "";
        return switch (command) {
            case "verify" -> verify();
            case "heads" -> list();
            default ->
                throw new UserError("There is no such command: deploy/local/disclosures --help tells those there are.");
        };
    }

    /** Reads the heads first, so that the rows are never older than they are. */
    private boolean verify() {
        Heads heads = new Heads();
        List<String> faults = new ArrayList<>(read(heads));
        Audit audit = new Audit(heads);
        String url = set(
                "PATHWAYS_REFERRAL_DB_URL",
                "jdbc:postgresql://localhost:" + set("PATHWAYS_POSTGRES_PORT", "15432") + "/referral");
        try (Connection connection = DriverManager.getConnection(
                url,
                set("PATHWAYS_DISCLOSURE_DB_USER", Postgres.SUPERUSER),
                set("PATHWAYS_DISCLOSURE_DB_PASSWORD", LocalSecrets.of(Postgres.SUPERUSER)))) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            DisclosureTable.read(connection, audit::take);
        } catch (SQLException fault) {
            throw new UserError("The log cannot be read at " + url + ": " + fault.getMessage());
        }
        List<Finding> findings = audit.findings();
        findings.stream().map(Finding::toString).forEach(faults::add);
        faults.stream().limit(MOST_SHOWN).forEach(fault -> out.println("BAD: " + fault));
        if (faults.size() > MOST_SHOWN) {
            out.println("BAD: and " + (faults.size() - MOST_SHOWN) + " more");
        }
        out.println((faults.isEmpty() ? "All is well: " : "Looked at ") + audit.counts() + ".");
        return faults.isEmpty();
    }

    private boolean list() {
        Heads heads = new Heads();
        List<String> faults = read(heads);
        for (UUID client : heads.clients()) {
            heads.of(client)
                    .forEach((sequence, hashes) ->
                            hashes.forEach(hash -> out.println(client + " " + sequence + " " + hash)));
        }
        faults.forEach(fault -> out.println("BAD: " + fault));
        return faults.isEmpty();
    }

    /** Notes all heads there are, and tells what is wrong with the signed files. */
    private List<String> read(Heads heads) {
        PublishedHeads.read(set("PATHWAYS_KAFKA", "localhost:" + set("PATHWAYS_KAFKA_PORT", "19092")), heads);
        Path data = Path.of(set("PATHWAYS_DATA", "deploy/local/data"));
        Path folder = Path.of(set(
                DisclosureKeys.HEADS_FOLDER, DisclosureKeys.headsFolder(data).toString()));
        if (!Files.isDirectory(folder)) {
            out.println("There are no signed heads in " + folder + ".");
            return List.of();
        }
        String kept = environment.containsKey(DisclosureKeys.PUBLIC)
                ? environment.get(DisclosureKeys.PUBLIC)
                : DisclosureKeys.kept(data)
                        .map(DisclosureKeys::publicKey)
                        .orElseThrow(() -> new UserError("Set " + DisclosureKeys.PUBLIC + "."));
        return new SignedHeads(kept).read(folder, heads);
    }

    private String set(String variable, String otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : value;
    }
}
