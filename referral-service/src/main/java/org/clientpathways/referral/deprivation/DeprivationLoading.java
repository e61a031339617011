package org.clientpathways.referral.deprivation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/** Puts the operator's file into the table when the service starts, where its index or version is not there yet. */
@ApplicationScoped
public class DeprivationLoading {

    private static final Logger LOG = Logger.getLogger(DeprivationLoading.class);

    /** Held while loading, so that several services starting at once load once; any number, used for nothing else. */
    private static final long LOCK = 4_081_937_265L;

    private static final Pattern COPIED_LINE = Pattern.compile("line (\\d+)");

    private final AgroalDataSource database;
    private final Optional<String> file;

    DeprivationLoading(
            AgroalDataSource database, @ConfigProperty(name = "pathways.deprivation.file") Optional<String> file) {
        this.database = database;
        this.file = file;
    }

    @Transactional
    void atStart(@Observes StartupEvent start) {
        file.filter(path -> !path.isBlank()).map(Path::of).ifPresent(this::load);
    }

    /**
     * Replaces the table by the file, whole or not at all.
     *
     * @throws IllegalStateException naming the file, the line and what is wrong
     */
    @Transactional
    public void load(Path path) {
        try (DeprivationFile rows = new DeprivationFile(path);
                Connection connection = database.getConnection()) {
            if (!stands(connection, rows)) {
                long loaded = replace(connection, rows);
                LOG.infof("Deprivation %s %s loaded: %d postcodes", rows.index(), rows.version(), loaded);
            }
        } catch (SQLException | IOException fault) {
            throw new IllegalStateException("The deprivation file " + path + " was not loaded: " + fault.getMessage());
        }
    }

    private static boolean stands(Connection connection, DeprivationFile rows) throws SQLException {
        try (Statement lock = connection.createStatement();
                PreparedStatement query =
                        connection.prepareStatement("select 1 from (select index, version from deprivation limit 1) d"
                                + " where index = ? and version = ?")) {
            lock.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            query.setString(1, rows.index());
            query.setString(2, rows.version());
            return query.executeQuery().next();
        }
    }

    private static long replace(Connection connection, DeprivationFile rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from deprivation");
        }
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy deprivation (postcode, area, quintile, index, version) from stdin");
        try {
            for (DeprivationRow row = rows.next(); row != null; row = rows.next()) {
                byte[] line = row.forCopy().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            return copy.endCopy();
        } catch (SQLException refused) {
            if (PSQLState.UNIQUE_VIOLATION.getState().equals(refused.getSQLState())) {
                throw rows.broken(repeatedAt(refused), "the postcode stands on an earlier line too");
            }
            throw refused;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** The file's line that PostgreSQL names; it counts from the line after the header. */
    private static int repeatedAt(SQLException refused) {
        ServerErrorMessage message = ((PSQLException) refused).getServerErrorMessage();
        Matcher line = COPIED_LINE.matcher(message == null ? "" : String.valueOf(message.getWhere()));
        return line.find() ? Integer.parseInt(line.group(1)) + 1 : 0;
    }
}
