package org.clientpathways.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.clientpathways.notification.testing.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A subscription that is removed is gone at once, and what was kept of it later, without anybody waiting for it. */
@QuarkusTest
class RemovingTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> OF_IT =
            List.of("delivery", "delivery_queue", "subscription_secret", "subscription_test");

    @Inject
    AgroalDataSource database;

    @Inject
    SubscriptionConfig config;

    private final Receiver receiver = new Receiver();
    private final ClientReferral referral = ClientReferral.betweenNewAgencies();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void itIsGoneAtOnceForEverybodyHoweverLongItsRowsTake() throws Exception {
        Subscriber removed = Subscriber.of(referral.receiving, receiver.url());
        Subscriber stays = Subscriber.of(referral.receiving, receiver.url());
        String event = referral.sent();
        removed.awaitDelivered(1);
        stays.awaitDelivered(1);
        Object delivery = removed.deliveries("").get(0).get("id");
        Worker system = Subscriber.systemOf(referral.receiving);

        try (Connection connection = database.getConnection();
                Statement slow = connection.createStatement()) {
            connection.setAutoCommit(false);
            slow.execute("select 1 from delivery where id = '" + delivery + "' for update");

            removed.end();
            system.asks().get("/subscriptions/" + removed.id).then().statusCode(404);
            system.asks()
                    .get("/subscriptions/" + removed.id + "/deliveries")
                    .then()
                    .statusCode(404);
            system.asks().post("/deliveries/" + delivery + "/retry").then().statusCode(404);
            system.asks().delete("/subscriptions/" + removed.id).then().statusCode(404);
            system.asks().get("/subscriptions").then().body("items", hasSize(1));
            referral.accepted();
            stays.awaitDelivered(2);
            assertThat(left("delivery", removed)).isEqualTo(1);
            connection.rollback();
        }

        await().atMost(SOON).until(() -> left(removed) == 0);
        assertThat(left("delivery", stays)).isEqualTo(2);
        assertThat(receiver.ids()).filteredOn(event::equals).hasSize(2);
    }

    @Test
    void whatWasKeptOfOneIsDeletedInSteps() throws Exception {
        Subscriber large = Subscriber.of(referral.receiving, receiver.url());
        int clients = 3 * config.removedAtATime() / 2;
        Tables.execute("insert into delivery_queue select '" + large.id
                + "', gen_random_uuid() from generate_series(1, " + clients + ")");
        Tables.execute("insert into taken_event select gen_random_uuid(), 'referral-events', '" + large.id
                + "' || n, 1, 'org.clientpathways.referral.sent.v1', n, now(), '{}' from generate_series(1, " + clients
                + ") n");
        Tables.execute("""
                insert into delivery (id, subscription_id, client_id, event_id, sequence, created_at, next_attempt_at)
                select gen_random_uuid(), '%s', q.client_id, e.id, 1, now(), now() + interval '1 day'
                  from (select client_id, row_number() over () n from delivery_queue where subscription_id = '%s') q
                  join taken_event e on e.key = '%s' || q.n
                """.formatted(large.id, large.id, large.id));

        assertThat(isCleared(large))
                .as("one that was not removed is left alone")
                .isTrue();
        assertThat(left("delivery", large)).isEqualTo(clients);

        large.end();
        await().atMost(SOON).until(() -> left(large) == 0);
        assertThat(config.removedAtATime()).isEqualTo(2_000);
    }

    @Test
    void aStepDeletesNoMoreThanItShould() throws Exception {
        Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
        referral.sent();
        referral.accepted();
        referral.another().sent();
        subscriber.awaitDelivered(3);
        try (Connection connection = database.getConnection();
                Statement step = connection.createStatement()) {
            connection.setAutoCommit(false);
            step.execute("select remove_subscription('" + subscriber.id + "')");
            step.execute("select clear_removed_subscription('" + subscriber.id + "', 2)");
            try (var row = step.executeQuery(
                    "select count(*) from delivery where subscription_id = '" + subscriber.id + "'")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
            connection.rollback();
        }
        assertThat(left("delivery", subscriber)).isEqualTo(3);
    }

    @Test
    void oneThatIsNeverProvenIsRemovedAfterThirtyDays() throws Exception {
        Subscriber never = Subscriber.pending(referral.receiving, receiver.url(), Map.of());
        Subscriber proven = Subscriber.of(referral.receiving, receiver.url());
        proven.change("{\"url\": \"" + receiver.url() + "/elsewhere\"}").then().statusCode(200);
        assertThat(Tables.number("select count(*) from subscription where id = '" + never.id
                        + "' and prove_by = created_at + interval '30 days'"))
                .isEqualTo(1);
        assertThat(proven.read().getString("status")).isEqualTo("pending");

        Tables.execute("update subscription set prove_by = prove_by - interval '30 days' where id in ('" + never.id
                + "', '" + proven.id + "')");
        await().atMost(SOON).until(() -> left(never) == 0);
        Subscriber.systemOf(referral.receiving)
                .asks()
                .get("/subscriptions/" + never.id)
                .then()
                .statusCode(404);
        assertThat(proven.read().getString("status"))
                .as("it was proven, if at another address")
                .isEqualTo("pending");
    }

    private static boolean isCleared(Subscriber subscriber) throws SQLException {
        return Tables.number("select clear_removed_subscription('" + subscriber.id + "', 100)::integer") == 1;
    }

    private static long left(Subscriber subscriber) throws SQLException {
        long left = Tables.number("select count(*) from subscription where id = '" + subscriber.id + "'");
        for (String table : OF_IT) {
            left += left(table, subscriber);
        }
        return left;
    }

    private static long left(String table, Subscriber subscriber) throws SQLException {
        return Tables.number("select count(*) from " + table + " where subscription_id = '" + subscriber.id + "'");
    }
}
