package org.clientpathways.referral.disclosure;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.clientpathways.groundwork.Clocks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes once a London day where the logs end that grew since the last file, and signs it: a record that whoever can change
 * the database, and the topics, cannot change. One instance writes; a day that was missed is in the next day's file.
 */
@ApplicationScoped
class HeadsFile {

    private static final String CLAIM = "insert into disclosure_file (day) values (?) on conflict do nothing";
    private static final String TAKE = "select client_id, sequence, hash from heads_to_file() order by client_id";

    private final AgroalDataSource database;
    private final HeadsKey key;
    private final Clock clock;
    private final Path folder;

    HeadsFile(
            AgroalDataSource database,
            HeadsKey key,
            Clock clock,
            @ConfigProperty(name = "pathways.disclosure.heads-dir") Path folder) {
        this.database = database;
        this.key = key;
        this.clock = clock;
        this.folder = folder;
    }

    @Scheduled(
            every = "{pathways.disclosure.file-heads-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "disclosure-file")
    void write() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.LONDON);
        // The files stand before the commit: should this end between the two, they are written again.
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                if (claim(connection, today)) {
                    write("heads-" + today + ".txt", heads(connection));
                }
            } catch (SQLException fault) {
                throw new IllegalStateException("The ends of the disclosure log could not be read", fault);
            } catch (IOException fault) {
                throw new UncheckedIOException("The ends of the disclosure log could not be written", fault);
            }
        });
    }

    private static boolean claim(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, day);
            return claim.executeUpdate() == 1;
        }
    }

    private static String heads(Connection connection) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (PreparedStatement take = connection.prepareStatement(TAKE);
                ResultSet row = take.executeQuery()) {
            while (row.next()) {
                lines.append(row.getString(1))
                        .append(' ')
                        .append(row.getLong(2))
                        .append(' ')
                        .append(HexFormat.of().formatHex(row.getBytes(3)))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private void write(String name, String lines) throws IOException {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(folder);
        // A file without its signature would count as forged.
        put(name + ".sig", key.sign(bytes).getBytes(StandardCharsets.US_ASCII));
        put(name, bytes);
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path unfinished = folder.resolve(name + ".tmp");
        Files.write(unfinished, bytes);
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
