package org.clientpathways.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.clientpathways.contracts.Ids;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What must never be is refused by the tables themselves, whatever the code does. */
@QuarkusTest
class SubscriptionTablesTest {

    @Test
    void aSubscriptionThatCannotBe() {
        String id = Subscriber.pending("agency-" + Ids.next(), "https://93.184.216.34/", Map.of()).id;
        String of = " where id = '" + id + "'";
        String secret = "insert into subscription_secret values (gen_random_uuid(), '" + id + "', '', now(), ";
        String test = "insert into subscription_test values (gen_random_uuid(), '" + id + "', now(), 1, ";

        Map.ofEntries(
                        Map.entry(
                                "update subscription set status = 'active', prove_by = null" + of,
                                "subscription_is_proven_unless_pending"),
                        Map.entry(
                                "update subscription set status = 'paused', prove_by = null" + of,
                                "subscription_is_proven_unless_pending"),
                        Map.entry(
                                "update subscription set verified_at = now(), prove_by = null" + of,
                                "subscription_is_proven_unless_pending"),
                        Map.entry(
                                "update subscription set status = 'disabled', verified_at = now(), prove_by = null"
                                        + of,
                                "subscription_says_why_disabled"),
                        Map.entry(
                                "update subscription set status = 'lost', verified_at = now(), prove_by = null" + of,
                                "subscription_status"),
                        Map.entry("update subscription set url = 'ftp://93.184.216.34/'" + of, "subscription_url"),
                        Map.entry("update subscription set name = ''" + of, "subscription_name"),
                        Map.entry("update subscription set agency = null" + of, "subscription_is_nobodys_once_removed"),
                        Map.entry(
                                "update subscription set status = 'removed'" + of,
                                "subscription_is_nobodys_once_removed"),
                        Map.entry(
                                "update subscription set status = 'paused', verified_at = now()" + of,
                                "subscription_is_proven_by_then_or_was"),
                        Map.entry(secret + "null)", "subscription_secret_one_without_end"),
                        Map.entry(test + "200, 'timeout', null)", "subscription_test_was_answered_or_not"),
                        Map.entry(test + "null, null, null)", "subscription_test_was_answered_or_not"),
                        Map.entry(test + "null, 'timeout', 'x')", "subscription_test_has_a_body_only_of_an_answer"),
                        Map.entry(test + "200, null, repeat('x', 2001))", "subscription_test_body_check"))
                .forEach((statement, rule) ->
                        assertThat(refusal(statement)).as(statement).isEqualTo(rule));
    }

    private static String refusal(String statement) {
        PSQLException refused = catchThrowableOfType(PSQLException.class, () -> Tables.execute(statement));
        return refused == null ? "taken" : refused.getServerErrorMessage().getConstraint();
    }
}
