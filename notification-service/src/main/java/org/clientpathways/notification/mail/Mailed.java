package org.clientpathways.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.notification.alert.AlertKind;
import org.clientpathways.notification.store.Rows;

/**
 * What was mailed to whom, and so what was not. What other agencies did is mailed to nobody: whether they may know of it is
 * decided, and logged, when they look.
 */
@ApplicationScoped
class Mailed {

    private static final String NEWS = """
            select p.address, a.id, a.kind
              from alert_preference p
             cross join lateral alerts_of(p.account, p.agency) mine
              join alert a on a.id = mine.id
             where (p.account, p.agency) = (?, ?) and p.mail <> 'none' and p.address is not null
               and not mine.of_others and a.settled_at is null and a.done_at is null
               and a.told_at >= p.mail_since and a.told_at - a.happened_at <= interval '14 days'
               and not exists (select from refused_address r where r.address = p.address)
               and not exists (
                    select from alert_mailed m
                     where (m.account, m.agency, m.alert_id) = (p.account, p.agency, a.id))
             order by a.happened_at, a.id
            """;

    private static final String KEEP = """
            insert into alert_mailed (account, agency, alert_id, mailed_at)
            select ?, ?, id, ? from unnest(?::uuid[]) id on conflict do nothing
            """;

    private record Row(String address, News.Told told) {}

    private final Rows rows;
    private final Clock clock;

    Mailed(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What this person wants mailed and has not been written; empty where there is nothing, or no address. */
    Optional<News> news(Reader reader) {
        List<Row> found = rows.find(
                NEWS,
                row -> new Row(
                        row.getString(1),
                        new News.Told(row.getObject(2, UUID.class), Code.of(AlertKind.class, row.getString(3)))),
                reader.account(),
                reader.agency());
        return found.stream()
                .findFirst()
                .map(first ->
                        new News(first.address(), found.stream().map(Row::told).toList()));
    }

    /** Whether a subscription is still as its contact is to be told. */
    boolean isDisabled(UUID subscription) {
        return !rows.find("select 1 from subscription where id = ? and status = 'disabled'", row -> 1, subscription)
                .isEmpty();
    }

    /** They were written this. */
    void keep(Reader reader, News news) {
        rows.change(
                KEEP,
                reader.account(),
                reader.agency(),
                clock.instant(),
                news.alerts().stream().map(News.Told::id).toList());
    }
}
