package org.clientpathways.referral.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.junit.jupiter.api.Test;

/** What a list of 50,000 costs, counted in pages of 8 KB that PostgreSQL reads, as times differ from machine to machine. */
@QuarkusTest
class FiftyThousandWaitTest {

    private static final int WAITING = 50_000;
    private static final String LAST = "(select referral_id from waiting_place where service_id = '%1$s' and on_list"
            + " order by tier desc, rank desc limit 1)";

    @Test
    void aPlaceAPageAndAMoveTakeMillisecondsInAListOfFiftyThousand() throws Exception {
        Line line = Line.withAgreement();
        line.sent();
        fill(line);
        WaitingLine list = new WaitingLine(line);
        String settings = "set pathways.services = '{%1$s}';";
        Cost position = cost(line, settings, "select waiting_position(" + LAST + ")");
        Cost first = cost(line, settings, "select * from waiting_list('%1$s', 0, '', 26)");
        Cost deep = cost(
                line,
                settings,
                "select w.* from (select tier, rank from waiting_place where service_id = '%1$s' and on_list"
                        + " order by tier desc, rank desc offset 26 limit 1) o,"
                        + " waiting_list('%1$s', o.tier, o.rank, 26) w");
        Cost due = cost(line, settings, "select * from waiting_reviews('%1$s', '2026-04-01', 0, '', 26)");
        Cost gap = cost(line, settings, "select * from waiting_gap('%1$s', gen_random_uuid(), 49000)");
        Cost range = cost(line, settings, "select * from waiting_range(" + LAST + ")");
        Log.infof(
                "of %d waiting: place %s, first page %s, last page %s, reviews %s, gap %s, range %s",
                WAITING, position, first, deep, due, gap, range);
        assertThat(first.pages()).isLessThan(100);
        assertThat(position.pages()).isLessThan(1_200);
        assertThat(List.of(deep.pages(), due.pages(), gap.pages(), range.pages()))
                .allMatch(pages -> pages < 1_300);

        String last = Owner.texts(LAST.formatted(line.service()).replaceAll("^\\(|\\)$", ""))
                .get(0);
        line.read(line.serviceWorker(), last).body("position", equalTo(WAITING));
        list.move(last, "toPosition", 40_001).statusCode(200).body("position", equalTo(40_001));
        list.move(last, "toPosition", WAITING).statusCode(200).body("position", equalTo(WAITING));
    }

    private record Cost(long pages, double milliseconds) {}

    private static Cost cost(Line line, String settings, String query) throws Exception {
        try (Connection owner = Owner.connect();
                Statement statement = owner.createStatement()) {
            statement.execute(settings.formatted(line.service()));
            Cost last = null;
            for (int run = 0; run < 5; run++) {
                try (ResultSet row = statement.executeQuery(
                        "explain (analyze, buffers, format json) " + query.formatted(line.service()))) {
                    row.next();
                    JsonNode plan =
                            new ObjectMapper().readTree(row.getString(1)).get(0);
                    JsonNode top = plan.get("Plan");
                    last = new Cost(
                            top.get("Shared Hit Blocks").asLong()
                                    + top.get("Shared Read Blocks").asLong(),
                            plan.get("Execution Time").asDouble());
                }
            }
            return last;
        }
    }

    /** Fifty thousand referrals of one client, whose waits began minutes apart. */
    private static void fill(Line line) throws Exception {
        try (Connection owner = Owner.connect();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            // The triggers' plans are made while the tables are small, and kept for all of these rows.
            statement.execute("set local enable_seqscan = off");
            // The parties are tied to the client by the referral that was sent before these.
            statement.execute("alter table referral disable trigger ties");
            statement.execute("""
                    create temporary table made on commit drop as
                    select gen_random_uuid() as id, timestamptz '2026-01-01 09:00Z' + n * interval '2 minutes' as at,
                           (array['urgent', 'soon', 'routine', 'routine'])[1 + n %% 4] as priority,
                           date '2026-04-01' + case when n %% 100 = 0 then 0 else 1 + n %% 90 end as review_on
                      from generate_series(1, %d) n
                    """.formatted(WAITING));
            statement.execute("""
                    insert into referral (id, client_id, service_id, referring_agency, receiving_agency, milestone, status,
                                          milestone_at, share, created_at, sent_at, clock_started_at, priority, review_on,
                                          waiting_since)
                    select id, '%s', '%s', '%s', '%s', 2, 'waiting', at, '{identity,contact}', at, at, at, priority,
                           review_on, at from made
                    """.formatted(
                            line.client(),
                            line.service(),
                            line.keyWorker().agency(),
                            line.serviceWorker().agency()));
            for (String milestone : List.of(
                    "select id, 1, 'send', 'sent', at, at, null::int, null, null::timestamptz, '%1$s'",
                    "select id, 2, 'waitlist', 'waiting', at, at, 1, 'sent', at, '%2$s'")) {
                statement.execute(
                        ("insert into referral_milestone (referral_id, sequence, transition, status, occurred_at,"
                                        + " recorded_at, previous, previous_status, previous_at, agency, account, account_name) "
                                        + milestone + ", gen_random_uuid(), 'x' from made")
                                .formatted(
                                        line.keyWorker().agency(),
                                        line.serviceWorker().agency()));
            }
            for (String words : List.of(
                    "referral_request select id, 'soon', 'public-task', id, 'Kezia Larkin'",
                    "referral_need select id, 'housing'",
                    "referral_circumstances select id, 'Must leave the flat', null")) {
                statement.execute("insert into " + words + " from made");
            }
            statement.execute("set constraints all immediate");
            statement.execute("alter table referral enable trigger ties");
            owner.commit();
            owner.setAutoCommit(true);
            statement.execute("vacuum analyze waiting_place");
            statement.execute("analyze referral");
        }
    }
}
