package org.clientpathways.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.notification.store.Rows;

/** To whom there may be something to write. */
@ApplicationScoped
public class MailQueue {

    private static final String AGAIN = " on conflict (account, agency) do update set version = mail_due.version + 1";

    /**
     * Whoever is or was the key worker of these clients, or of the records that go on for them, is told, and who was told
     * something of their own; in one order, so that no two transactions wait for each other.
     */
    private static final String OF_CLIENTS = """
            with recursive up (client_id) as (
                select unnest(?::uuid[])
                union
                select c.merged_into from up join alert_client c using (client_id) where c.merged_into is not null)
            insert into mail_due (account, agency, due_at)
            select p.account, p.agency, greatest(?::timestamptz, (
                    select max(m.mailed_at) + make_interval(secs => ?) from alert_mailed m
                     where (m.account, m.agency) = (p.account, p.agency)))
              from alert_preference p
             where p.mail = 'at-once' and (p.account, p.agency) in (
                    select k.key_worker, k.agency from up join agency_key_worker k using (client_id)
                    union
                    select a.to_key_worker, a.to_agency from up join alert a using (client_id)
                     where a.to_key_worker is not null)
             order by p.account, p.agency
            """ + AGAIN;

    private static final String OF_ONE = "insert into mail_due (account, agency, due_at) values (?, ?, ?)" + AGAIN;

    private static final String OF_ALL_WHO_WANT_A_DIGEST = """
            insert into mail_due (account, agency, due_at)
            select account, agency, ? from alert_preference where mail = 'daily' order by account, agency
            """ + AGAIN;

    private static final String OF_A_SUBSCRIPTION = "insert into mail_due (subscription_id, due_at) values (?, ?)"
            + " on conflict (subscription_id) do update set version = mail_due.version + 1";

    private static final String DUE = "select * from mail_due where due_at <= ? order by due_at, id limit ?";
    private static final String DONE = "delete from mail_due where id = ? and version = ?";
    private static final String ONCE_MORE = "update mail_due set due_at = ?, failures = 0 where id = ?";
    private static final String LATER = "update mail_due set due_at = ?, failures = ? where id = ?";
    private static final String FORGET = "delete from mail_due where (account, agency) = (?, ?)";

    private final Rows rows;
    private final MailConfig config;
    private final Clock clock;

    MailQueue(Rows rows, MailConfig config, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** What is told of these clients may be new to those who want it at once. */
    void addFor(Set<UUID> clients) {
        rows.change(OF_CLIENTS, clients, clock.instant(), (double)
                config.atMostEvery().toSeconds());
    }

    /** It is time for the digests. */
    void addDigests() {
        rows.change(OF_ALL_WHO_WANT_A_DIGEST, clock.instant());
    }

    /** A subscription was disabled. */
    void addFor(UUID subscription) {
        rows.change(OF_A_SUBSCRIPTION, subscription, clock.instant());
    }

    /** There may be something that this person has not been written yet. */
    public void addFor(Reader reader) {
        rows.change(OF_ONE, reader.account(), reader.agency(), clock.instant());
    }

    /** This person is not to be written now. */
    public void forget(Reader reader) {
        rows.change(FORGET, reader.account(), reader.agency());
    }

    /** What is due, the oldest first. */
    List<DueMail> due(int most) {
        return rows.find(DUE, MailQueue::read, clock.instant(), most);
    }

    /** It was seen to; where something came in meanwhile it is due once more. */
    void done(DueMail due) {
        if (rows.change(DONE, due.id(), due.version()) == 0) {
            rows.change(ONCE_MORE, clock.instant().plus(config.atMostEvery()), due.id());
        }
    }

    /** The server is away. */
    void untilTheServerIsBack(DueMail due) {
        later(due, config.whileAway(), due.failures());
    }

    /** The server did not take it this time. */
    void again(DueMail due) {
        List<Duration> waits = config.retryWaits();
        later(due, waits.get(Math.min(due.failures(), waits.size() - 1)), due.failures() + 1);
    }

    private void later(DueMail due, Duration wait, int failures) {
        Instant then = clock.instant().plus(wait);
        rows.change(LATER, then, failures, due.id());
    }

    private static DueMail read(ResultSet row) throws SQLException {
        String account = row.getString("account");
        return new DueMail(
                row.getLong("id"),
                row.getInt("version"),
                row.getInt("failures"),
                account == null ? null : new Reader(account, row.getString("agency")),
                row.getObject("subscription_id", UUID.class));
    }
}
