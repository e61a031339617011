package org.clientpathways.referral.disclosure;

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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.DisclosureHead;
import org.clientpathways.groundwork.journal.Journal;

/**
 * Tells every minute on a topic where the logs end that grew, so that what is changed in them later is found. Instances that
 * look at the same time take different clients.
 */
@ApplicationScoped
class HeadsTelling {

    private static final int AT_ONCE = 500;
    private static final String TAKE = "select client_id, sequence, hash from heads_to_tell(?)";

    private final AgroalDataSource database;
    private final Journal journal;
    private final Clock clock;

    HeadsTelling(AgroalDataSource database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(
            every = "{pathways.disclosure.tell-heads-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "disclosure-heads")
    void tell() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(this::tellSome);
        } while (told == AT_ONCE);
    }

    private int tellSome() {
        List<Journal.Entry> heads = new ArrayList<>();
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, AT_ONCE);
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    heads.add(entry(row, now));
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The ends of the disclosure log could not be read", fault);
        }
        journal.appendAll(heads);
        return heads.size();
    }

    private static Journal.Entry entry(ResultSet row, Instant now) throws SQLException {
        String client = row.getString("client_id");
        DisclosureHead head = new DisclosureHead(
                UUID.fromString(client), row.getLong("sequence"), HexFormat.of().formatHex(row.getBytes("hash")), now);
        return new Journal.Entry(Ids.next(), client, client, now, head);
    }
}
