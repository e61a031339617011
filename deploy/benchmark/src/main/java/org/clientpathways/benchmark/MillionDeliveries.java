package org.clientpathways.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.clientpathways.local.WholeSystem;

/** Measures how soon a page of a subscription's deliveries is answered when it has a million of them. */
final class MillionDeliveries {

    private static final int DELIVERIES = 1_000_000;
    private static final int CLIENTS = 50_000;
    /** Of a hundred clients' queues one is pending behind its last event, and half of those have failed already. */
    private static final int PENDING_EVERY = 100;

    private static final int WARM_UP = 200;
    private static final int READS = 500;
    private static final double HIGH = 95;
    private static final int TARGET_MS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private MillionDeliveries() {}

    static List<Row> measure(WholeSystem system) throws IOException, SQLException {
        try (var partner = new Partner(id -> {});
                var subscribed = Subscribed.to(system, partner, 1)) {
            String subscription = subscribed.subscriptions().get(0);
            String pause = "{\"status\": \"paused\"}";
            subscribed.system().patch(subscription, pause);
            fill(system, UUID.fromString(subscription.substring(subscription.lastIndexOf('/') + 1)));
            String list = subscription + "/deliveries?limit=25";
            List<Row> rows = new ArrayList<>();
            rows.add(row("the newest of a million", subscribed.system(), list));
            rows.add(row("page by page", subscribed.system(), list + "&after="));
            for (String status : List.of("pending", "failing", "delivered")) {
                rows.add(row(status, subscribed.system(), list + "&status=" + status));
            }
            return rows;
        }
    }

    private static Row row(String what, SignedIn reader, String list) throws IOException {
        Histogram times = times(reader, list);
        System.out.printf("  %s: median %.1f ms%n", what, times.getValueAtPercentile(50) / 1_000.0);
        return Row.ofTime(
                "(h) 25 deliveries, " + what + ", 95th of 100", times.getValueAtPercentile(HIGH) / 1_000.0, TARGET_MS);
    }

    /** Where the list ends on "after=" each read goes on from the last one's end. */
    private static Histogram times(SignedIn reader, String list) throws IOException {
        boolean goesOn = list.endsWith("&after=");
        String first = list.replace("&after=", "");
        String next = first;
        Histogram times = new Histogram(3);
        for (int read = 0; read < WARM_UP + READS; read++) {
            long begun = System.nanoTime();
            JsonNode page = JSON.readTree(reader.get(next));
            long micros = (System.nanoTime() - begun) / 1_000;
            if (page.get("items").isEmpty()) {
                throw new IllegalStateException(next + " is empty");
            }
            if (read >= WARM_UP) {
                times.recordValue(micros);
            }
            next = goesOn ? list + page.get("next").asText() : first;
        }
        return times;
    }

    private static void fill(WholeSystem system, UUID subscription) throws SQLException {
        System.out.println("  writing them");
        try (Connection owner = Larkshire.ownerOf(system, "notification");
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    create temporary table made as
                    select uuidv7() as delivery, uuidv7() as event, n, c.id as client, 1 + n / %1$d as sequence,
                           now() - (%2$d - n) * interval '10 seconds' as at,
                           n >= %2$d - %1$d and n %% %3$d = 0 as pending
                      from generate_series(0, %2$d - 1) n
                      join (select i, gen_random_uuid() as id from generate_series(0, %1$d - 1) i) c on c.i = n %% %1$d
                    """.formatted(CLIENTS, DELIVERIES, PENDING_EVERY));
            statement.execute("""
                    insert into taken_event (id, topic, key, sequence, type, subject, occurred_at, data)
                    select event, 'referral-events', client, sequence, 'org.clientpathways.referral.sent.v1', delivery, at,
                           '{}'
                      from made
                    """);
            execute(owner, """
                    insert into delivery_queue (subscription_id, client_id)
                    select ?, client from made group by client
                    """, subscription);
            execute(owner, """
                    insert into delivery (id, subscription_id, client_id, event_id, sequence, status, attempts, failures,
                                          created_at, next_attempt_at, delivered_at)
                    select delivery, ?, client, event, sequence, case when pending then 'pending' else 'delivered' end,
                           case when pending then n / %1$d %% 2 else 1 end, case when pending then n / %1$d %% 2 else 0 end,
                           at, case when pending then at end, case when pending then null else at end
                      from made
                    """.formatted(PENDING_EVERY), subscription);
            statement.execute("""
                    insert into delivery_attempt (delivery_id, number, at, duration_ms, http_status)
                    select d.id, 1, d.created_at, 12, case d.status when 'pending' then 503 else 204 end
                      from delivery d join made on made.delivery = d.id
                     where d.attempts > 0
                    """);
            statement.execute("drop table made");
            statement.execute("vacuum analyze");
        }
    }

    private static void execute(Connection connection, String sql, UUID subscription) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, subscription);
            statement.execute();
        }
    }
}
