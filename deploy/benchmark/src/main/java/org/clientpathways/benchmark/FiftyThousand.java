package org.clientpathways.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * 50,000 referrals to a service, written as their owner by plain SQL: 30 of them unanswered, so that a page of 50 goes on
 * from those into what moved last.
 */
final class FiftyThousand {

    private static final int REFERRALS = 50_000;
    private static final int UNANSWERED = 30;

    private FiftyThousand() {}

    /** Makes the service, with the same staff as that of Larkshire, and its referrals; gives its id. */
    static UUID make(Larkshire larkshire) throws SQLException {
        UUID service = UUID.randomUUID();
        try (Connection owner = larkshire.connection("owner")) {
            owner.setAutoCommit(false);
            execute(owner, """
                    insert into service (id, agency, name, description, response_days, wait_days)
                    select ?, agency, 'Busy advice', description, response_days, wait_days from service where id = ?
                    """, service, larkshire.service());
            execute(
                    owner,
                    "insert into service_staff select ?, account from service_staff where service_id = ?",
                    service,
                    larkshire.service());
            execute(owner, """
                    create temporary table made on commit drop as
                    select gen_random_uuid() as id, n, (array_agg)[1 + n % array_length(array_agg, 1)] as client,
                           date_trunc('hour', now()) - n * interval '10 minutes' as sent_at
                      from generate_series(1, ?) n, (select array_agg(client_id) from agreement)
                    """, REFERRALS);
            execute(owner, """
                    insert into referral (id, client_id, service_id, referring_agency, receiving_agency, milestone, status,
                           milestone_at, share, shared, created_at, sent_at, clock_started_at, closed_at, end_reason)
                    select m.id, m.client, ?, 'larkshire-council', s.agency, case when unanswered then 1 else 2 end,
                           case when unanswered then 'sent' else 'declined' end,
                           case when unanswered then sent_at else sent_at + interval '1 day' end,
                           categories, categories, sent_at, sent_at, sent_at,
                           case when unanswered then null else sent_at + interval '1 day' end,
                           case when unanswered then null else 'no-capacity' end
                      from (select *, n <= ? as unanswered, array['identity', 'contact', 'needs', 'circumstances'] as categories
                              from made) m, service s
                     where s.id = ?
                    """, service, UNANSWERED, service);
            execute(
                    owner,
                    "insert into referral_request"
                            + " select id, 'soon', 'public-task', gen_random_uuid(), 'Kezia Larkin' from made");
            execute(owner, "insert into referral_need select id, 'housing' from made");
            execute(
                    owner,
                    "insert into referral_circumstances select id, 'Must leave the flat', 'A tenancy' from made");
            execute(owner, """
                    insert into referral_milestone (referral_id, sequence, transition, status, occurred_at, recorded_at,
                                                    agency, account, account_name)
                    select id, 1, 'send', 'sent', sent_at, sent_at, 'larkshire-council', gen_random_uuid(), 'Kezia Larkin'
                      from made
                    """);
            execute(owner, """
                    insert into referral_milestone (referral_id, sequence, transition, status, occurred_at, recorded_at,
                                                    previous, previous_status, previous_at, agency, account, account_name,
                                                    reason)
                    select id, 2, 'decline', 'declined', sent_at + interval '1 day', sent_at + interval '1 day',
                           1, 'sent', sent_at, ?, gen_random_uuid(), 'Sol Winter', 'no-capacity'
                      from made where n > ?
                    """, larkshire.receivingAgency(), UNANSWERED);
            owner.commit();
            owner.setAutoCommit(true);
            try (Statement statement = owner.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
        return service;
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
