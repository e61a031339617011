package org.clientpathways.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.notification.alert.AlertKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWriterTest {

    private static final String FROM = "pathways@mail.example.org";

    private final UUID subscription = Ids.next();

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/pathways", "https://example.org/pathways/"})
    void mailsLeadToPagesThatStandBelowAPath(String pages) {
        LetterWriter writer = new LetterWriter(MailSettings.of(FROM, pages));
        News news = new News("worker@example.org", List.of(new News.Told(Ids.next(), AlertKind.DECLINED)));

        Letter letter = writer.of(new Reader("me", "council"), news);
        assertThat(letter.text()).contains("https://example.org/pathways/alerts\n");
        assertThat(letter.settings()).isEqualTo("https://example.org/pathways/alerts/preferences");
        assertThat(writer.ofDisabled(disabled(1), "systems@example.org").text())
                .contains("https://example.org/pathways/subscriptions/" + subscription + "\n");
    }

    @Test
    void aMailThatIsMadeAgainIsTheSameMessageAndOneOfANewDisablingIsAnother() {
        LetterWriter writer = new LetterWriter(MailSettings.of(FROM, "https://example.org"));

        String first = writer.ofDisabled(disabled(1), "systems@example.org").id();
        assertThat(writer.ofDisabled(disabled(1), "systems@example.org").id()).isEqualTo(first);
        assertThat(writer.ofDisabled(disabled(2), "systems@example.org").id()).isNotEqualTo(first);
    }

    private DueMail disabled(int version) {
        return new DueMail(1, version, 0, null, subscription);
    }
}
