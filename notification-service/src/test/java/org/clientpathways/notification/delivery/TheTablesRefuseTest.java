package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What must never be is refused by the tables themselves, whatever the code does. */
@QuarkusTest
class TheTablesRefuseTest {

    @Inject
    AgroalDataSource database;

    @Test
    void aDeliveryThatCannotBe() {
        try (Receiver receiver = new Receiver()) {
            ClientReferral referral = ClientReferral.betweenNewAgencies();
            Subscriber subscriber = Subscriber.of(referral.receiving, receiver.url());
            referral.sent();
            subscriber.awaitDelivered(1);
            String id = String.valueOf(subscriber.deliveries("").get(0).get("id"));
            String of = " where id = '" + id + "'";
            String same = "insert into delivery select gen_random_uuid(), subscription_id, client_id, event_id,"
                    + " sequence + 1, status, attempts, failures, created_at, next_attempt_at, delivered_at"
                    + " from delivery";
            String attempt = "insert into delivery_attempt values ('" + id + "', ";

            Map.of(
                            same + of, "delivery_once",
                            "update delivery set status = 'pending'" + of, "delivery_status",
                            "update delivery set status = 'lost'" + of, "delivery_status",
                            "update delivery set failures = 2" + of, "delivery_counts",
                            "update delivery_queue set due_at = now() where subscription_id = '" + subscriber.id + "'",
                                    "queue_head",
                            attempt + "1, now(), 1, 200, null)", "delivery_attempt_pkey",
                            attempt + "2, now(), 1, 200, 'timeout')", "attempt_was_answered_or_not",
                            attempt + "2, now(), 1, null, null)", "attempt_was_answered_or_not",
                            "update subscription set status = 'disabled' where id = '" + subscriber.id + "'",
                                    "subscription_says_why_disabled")
                    .forEach((statement, rule) ->
                            assertThat(refusal(statement)).as(statement).isEqualTo(rule));
        }
    }

    @Test
    void whatWasSentIsNotRewrittenByTheApplication() throws Exception {
        for (String statement : List.of(
                "update delivery_attempt set number = 2",
                "delete from delivery_attempt",
                "delete from delivery",
                "update delivery set event_id = gen_random_uuid()",
                "update subscription set agency = 'another'",
                "delete from subscription",
                "delete from delivery_queue",
                "update subscription_secret set secret = ''",
                "update subscription_test set body = 'another'",
                "delete from subscription_test")) {
            try (Connection connection = database.getConnection();
                    Statement application = connection.createStatement()) {
                assertThat(catchThrowableOfType(PSQLException.class, () -> application.execute(statement))
                                .getSQLState())
                        .as(statement)
                        .isEqualTo("42501");
            }
        }
    }

    private static String refusal(String statement) {
        PSQLException refused = catchThrowableOfType(PSQLException.class, () -> Tables.execute(statement));
        return refused.getServerErrorMessage().getConstraint();
    }
}
