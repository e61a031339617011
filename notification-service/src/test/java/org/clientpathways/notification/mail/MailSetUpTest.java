package org.clientpathways.notification.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSetUpTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"Client Pathways", "pathways", "two words@example.org", "pathways@", "<pathways@example.org"})
    void theServiceDoesNotStartWithAMailServerButNoAddressToSendFrom(String from) {
        assertThatThrownBy(() -> check(from)).hasMessageContaining("PATHWAYS_MAIL_FROM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pathways@example.org", "Client Pathways <pathways@example.org>"})
    void mailsComeFromAnAddressWithANameOrWithout(String from) {
        assertThatCode(() -> check(from)).doesNotThrowAnyException();
    }

    private static void check(String from) {
        new MailSetUp(MailSettings.of(from, "https://example.org")).check(null);
    }
}
