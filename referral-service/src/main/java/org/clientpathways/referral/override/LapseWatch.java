package org.clientpathways.referral.override;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.referral.access.Asking;
import org.clientpathways.referral.access.Relationships;
import org.jboss.logging.Logger;

/**
 * Tells once of each override that nobody approved in time. It changes nothing else: how an override stands is worked out
 * from its time. Every instance may look at the same time.
 */
@ApplicationScoped
class LapseWatch {

    private static final Logger LOG = Logger.getLogger(LapseWatch.class);
    private static final String SOME = "select id, agency from overrides_to_lapse(?, 200)";

    private final AgroalDataSource database;
    private final Asking asking;
    private final Overrides overrides;
    private final Relationships relationships;
    private final Journal journal;
    private final Clock clock;

    LapseWatch(
            AgroalDataSource database,
            Asking asking,
            Overrides overrides,
            Relationships relationships,
            Journal journal,
            Clock clock) {
        this.database = database;
        this.asking = asking;
        this.overrides = overrides;
        this.relationships = relationships;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(
            every = "{pathways.override.look-for-lapses-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "override-lapse")
    void look() {
        lapsed(clock.instant()).forEach((id, agency) -> {
            try {
                QuarkusTransaction.requiringNew().run(() -> tell(id, agency));
            } catch (RuntimeException fault) {
                // The others shall not wait for this one; the next look tries it again.
                LOG.errorf(fault, "The lapse of override %s could not be told", id);
            }
        });
    }

    /** Asks for an agency that holds the client, as row security hides the rest; under the lock it is read again. */
    private void tell(UUID id, String agency) {
        asking.as(agency, null, false);
        SharingOverride override = overrides.findById(id);
        relationships.lock(override.client());
        overrides.getEntityManager().refresh(override);
        Instant now = clock.instant();
        if (override.status(now) == OverrideStatus.LAPSED && !override.isLapseTold()) {
            journal.append(override.client().toString(), id.toString(), override.lapsesAt(), override.lapse(now));
        }
    }

    /** Some that lapsed, each with an agency that holds the client. */
    private Map<UUID, String> lapsed(Instant now) {
        Map<UUID, String> lapsed = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SOME)) {
            query.setObject(1, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lapsed.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The overrides that lapsed could not be read", fault);
        }
        return lapsed;
    }
}
