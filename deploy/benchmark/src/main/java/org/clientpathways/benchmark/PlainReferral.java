package org.clientpathways.benchmark;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.local.demo.story.Account;

/**
 * What {@code POST /referrals} writes, by plain JDBC: the same rows of the same tables in one transaction, each by a
 * prepared statement, and none of what it reads, decides and answers. As the owner, from whom row security hides nothing.
 */
final class PlainReferral implements Operation {

    private final Larkshire larkshire;
    private final Turns turns;
    private final UUID keyWorker;
    private final Connection connection;
    private final Array categories;
    private final PreparedStatement key;
    private final PreparedStatement referral;
    private final PreparedStatement request;
    private final PreparedStatement need;
    private final PreparedStatement circumstances;
    private final PreparedStatement milestone;
    private final PreparedStatement journal;

    PlainReferral(Larkshire larkshire, Turns turns) {
        this.larkshire = larkshire;
        this.turns = turns;
        try {
            keyWorker = UUID.fromString(larkshire.keyWorker().id());
            connection = larkshire.connection("owner");
            connection.setAutoCommit(false);
            categories =
                    connection.createArrayOf("text", new String[] {"circumstances", "contact", "identity", "needs"});
            key = connection.prepareStatement("""
                    insert into idempotency_key (agency, account, path, key, request, made, made_at)
                    values (?, ?, '/referrals', ?, ?, ?, ?)""");
            referral = connection.prepareStatement("""
                    insert into referral (id, client_id, service_id, referring_agency, receiving_agency, milestone, status,
                                          milestone_at, share, shared, created_at, sent_at, clock_started_at)
                    values (?, ?, ?, ?, ?, 1, 'sent', ?, ?, ?, ?, ?, ?)""");
            request = connection.prepareStatement("""
                    insert into referral_request (referral_id, urgency, lawful_basis, referred_by, referred_by_name)
                    values (?, 'soon', 'public-task', ?, ?)""");
            need = connection.prepareStatement("insert into referral_need (referral_id, need) values (?, ?)");
            circumstances = connection.prepareStatement(
                    "insert into referral_circumstances (referral_id, reason, desired_outcome) values (?, ?, ?)");
            milestone = connection.prepareStatement("""
                    insert into referral_milestone (referral_id, sequence, transition, status, occurred_at, recorded_at,
                                                    agency, account, account_name)
                    values (?, 1, 'send', 'sent', ?, ?, ?, ?, ?)""");
            journal = connection.prepareStatement("""
                    insert into journal (id, topic, key, sequence, type, source, subject, occurred_at, data)
                    select ?, t.topic, t.key,
                           coalesce((select max(j.sequence) from journal j where j.topic = t.topic and j.key = t.key), 0)
                           + 1, 'org.clientpathways.referral.sent.v1', '/referral-service', ?, ?, ?
                      from (select 'referral-events' as topic, ?::text as key) t""");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void once() throws SQLException {
        send();
    }

    /** Returns when it is committed, with the id of the event. */
    UUID send() throws SQLException {
        UUID id = Ids.next();
        UUID event = Ids.next();
        UUID client = turns.next();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        String referrer = Account.KEYWORKER.agency().alias();
        String name = Account.KEYWORKER.givenName() + " " + Account.KEYWORKER.familyName();
        execute(key, referrer, keyWorker, event.toString(), new byte[32], id, at);
        execute(
                referral,
                id,
                client,
                larkshire.service(),
                referrer,
                larkshire.receivingAgency(),
                at,
                categories,
                categories,
                at,
                at,
                at);
        execute(request, id, keyWorker, name);
        execute(need, id, "housing");
        execute(circumstances, id, "Must leave the flat by the end of May", "A tenancy of their own");
        execute(milestone, id, at, at, referrer, keyWorker, name);
        execute(journal, event, id.toString(), at, larkshire.sentReferral(id, client, now), client.toString());
        connection.commit();
        return event;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static void execute(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
