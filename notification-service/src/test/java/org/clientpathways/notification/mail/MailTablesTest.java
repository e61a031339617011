package org.clientpathways.notification.mail;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import org.clientpathways.notification.testing.Tables;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailTablesTest {

    private static final String PREFERENCE =
            "insert into alert_preference (account, agency, page, mail, address, mail_since) values ('me', 'council', ";

    @Test
    void noAddressIsKeptOfWhoWantsNoMails() {
        assertIsRefused(PREFERENCE + "'daily', 'none', 'me@example.org', null)", "preference_keeps_no_address_in_vain");
    }

    @Test
    void whoWantsMailsWantsThemSinceAnInstant() {
        assertIsRefused(PREFERENCE + "'daily', 'daily', 'me@example.org', null)", "preference_says_since_when");
        assertIsRefused(PREFERENCE + "'daily', 'none', null, now())", "preference_says_since_when");
    }

    @Test
    void aMailIsToAPersonOrToTheContactOfASubscription() {
        assertIsRefused("insert into mail_due (due_at) values (now())", "mail_is_to_somebody");
        assertIsRefused("insert into mail_due (account, due_at) values ('me', now())", "mail_is_to_somebody");
    }

    private static void assertIsRefused(String statement, String rule) {
        assertThatThrownBy(() -> Tables.execute(statement)).hasMessageContaining(rule);
    }
}
