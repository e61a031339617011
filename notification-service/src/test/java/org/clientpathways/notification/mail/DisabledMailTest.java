package org.clientpathways.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.notification.subscription.SubscriptionDisabled;
import org.clientpathways.notification.testing.Inbox;
import org.clientpathways.notification.testing.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DisabledMailTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Event<SubscriptionDisabled> disabled;

    @Inject
    MailQueue queue;

    private final Inbox inbox = new Inbox();
    private final UUID subscription = Ids.next();
    private final String contact = "systems." + subscription + "@agency.example";

    @BeforeEach
    void subscribe() throws Exception {
        Tables.execute("insert into subscription"
                + " (id, agency, name, url, contact_email, status, disabled_reason, verified_at, created_at) values ('"
                + subscription + "', 'trust', 'Case system', 'https://cases.agency.example/hook', '" + contact
                + "', 'disabled', 'gone', now(), now())");
    }

    @AfterEach
    void remove() throws Exception {
        inbox.close();
        Tables.execute("delete from subscription where id = '" + subscription + "'");
    }

    @Test
    void theContactIsToldThatASubscriptionWasSwitchedOffAndWhatToDo() {
        inbox.open();
        disable();

        MimeMessage mail = awaitMails(1).get(0);
        assertThat(Inbox.head(mail, "Subject")).isEqualTo("Client Pathways: a subscription was switched off");
        assertThat(Inbox.text(mail))
                .contains("Mend the receiving system", "http://localhost:8080/subscriptions/" + subscription + "\n");
        assertThat(Inbox.source(mail)).doesNotContain("cases.agency.example");
    }

    @Test
    void eachTimeThatItIsSwitchedOffIsAnotherMessage() throws Exception {
        inbox.open();
        disable();
        awaitMails(1);
        awaitNothingDue();
        disable();

        assertThat(awaitMails(2))
                .extracting(mail -> Inbox.head(mail, "Message-ID"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsSwitchedOffAgainWhileTheMailOfItIsOnItsWayIsMailedOnceMore() throws Exception {
        disable();
        DueMail onItsWay = await().atMost(SOON)
                .until(
                        () -> queue.due(100).stream()
                                .filter(due -> subscription.equals(due.subscription()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        disable();
        queue.done(onItsWay);

        inbox.open();
        awaitMails(1);
    }

    private void disable() {
        QuarkusTransaction.requiringNew().run(() -> disabled.fire(new SubscriptionDisabled(subscription)));
    }

    private List<MimeMessage> awaitMails(int count) {
        await().atMost(SOON).until(() -> inbox.of(contact).size() == count);
        return inbox.of(contact);
    }

    private void awaitNothingDue() {
        await().atMost(SOON)
                .until(() ->
                        Tables.number("select count(*) from mail_due where subscription_id = '" + subscription + "'")
                                == 0);
    }
}
