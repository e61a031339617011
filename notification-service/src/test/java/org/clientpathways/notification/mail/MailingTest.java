package org.clientpathways.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.contracts.code.Need.HOUSING;
import static org.clientpathways.contracts.code.Need.MONEY_AND_DEBT;
import static org.clientpathways.notification.testing.Story.COUNCIL;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.clientpathways.notification.testing.Inbox;
import org.clientpathways.notification.testing.Publisher;
import org.clientpathways.notification.testing.Story;
import org.clientpathways.notification.testing.Tables;
import org.clientpathways.notification.testing.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailingTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    MailQueue queue;

    @Inject
    AgroalDataSource database;

    @Inject
    MailConfig config;

    @Inject
    MailSetUp setUp;

    @Inject
    MailRound round;

    @Inject
    Clock clock;

    private final Inbox inbox = new Inbox();
    private Correspondent mine;
    private Publisher publisher;

    @BeforeEach
    void connect() {
        mine = Correspondent.mailed("at-once");
        publisher = new Publisher(broker);
    }

    @AfterEach
    void disconnect() {
        publisher.close();
        inbox.close();
    }

    @Test
    void aMailSaysWhatHappenedAndWhatToDoButNotOfWhom() {
        inbox.open();
        var referral = mine.story.referral(HOUSING).sent().declined();
        mine.publish(publisher);

        MimeMessage mail = awaitMails(mine, 1).get(0);
        assertThat(Inbox.head(mail, "Subject")).isEqualTo("Client Pathways: 1 thing is new");
        assertThat(Inbox.text(mail))
                .contains(
                        "* The service did not take the client on.\n"
                                + "  See why, and refer the client to another service",
                        "http://localhost:8080/alerts\n",
                        "To have such mails at once, once a day or not at all, go to\nhttp://localhost:8080/alerts/preferences");
        assertThat(Inbox.head(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Inbox.head(mail, "List-Unsubscribe")).isEqualTo("<http://localhost:8080/alerts/preferences>");
        assertThat(Inbox.head(mail, "From")).isEqualTo("pathways@mail.example.org");
        assertThat(Inbox.source(mail))
                .doesNotContain(
                        mine.story.client.toString(),
                        referral.id.toString(),
                        referral.service.toString(),
                        "no-capacity",
                        Story.TRUST,
                        COUNCIL);
    }

    @Test
    void onlyWhoAskedForMailsIsWritten() {
        inbox.open();
        Correspondent silent = Correspondent.mailed("none");
        Correspondent neverSaid = Correspondent.ofWhomNothingIsKnown();
        for (Correspondent one : List.of(silent, neverSaid, mine)) {
            one.story.referral(HOUSING).sent().declined();
            one.publish(publisher);
        }

        awaitMails(mine, 1);
        awaitNothingDue();
        assertThat(inbox.of(silent.address())).isEmpty();
        assertThat(inbox.of(neverSaid.address())).isEmpty();
    }

    @Test
    void whatWasToldBeforeMailsWereAskedForIsNotMailed() {
        inbox.open();
        Correspondent late = Correspondent.mailed("none");
        late.story.referral(HOUSING).sent().declined();
        late.publish(publisher);
        await().atMost(SOON).until(() -> alerts(late) == 1);

        late.wants("at-once");
        late.story.referral(MONEY_AND_DEBT).sent().accepted().started();
        late.publish(publisher);

        assertThat(Inbox.text(awaitMails(late, 1).get(0)))
                .contains("* The client has started")
                .doesNotContain("did not take the client on");
    }

    @Test
    void mailsWaitWhileTheServerIsAwayAndAreSentOnceWhenItIsBack() throws Exception {
        mine.story.referral(HOUSING).sent().declined();
        mine.publish(publisher);
        await().atMost(SOON).until(() -> due(mine, "true") == 1);

        inbox.open();
        awaitMails(mine, 1);
        awaitNothingDue();
        mine.story.referral(MONEY_AND_DEBT).sent().accepted().started();
        mine.publish(publisher);

        assertThat(Inbox.text(awaitMails(mine, 2).get(1)))
                .contains("* The client has started")
                .doesNotContain("did not take the client on");
    }

    @Test
    void whatWasDoneOrDealtWithBeforeItCouldBeMailedIsNotMailed() throws Exception {
        var silence = mine.story.referral(HOUSING).sent().silence();
        var declined = mine.story.referral(MONEY_AND_DEBT).sent().declined();
        mine.publish(publisher);
        await().atMost(SOON).until(() -> alerts(mine) == 2);
        declined.takenBack();
        silence.accepted();
        mine.publish(publisher);
        await().atMost(SOON).until(() -> alerts(mine) == 0);

        inbox.open();
        awaitNothingDue();
        assertThat(inbox.of(mine.address())).isEmpty();
    }

    @Test
    void whoseClientItIsNoMoreIsNotWrittenOfThem() {
        mine.story.referral(HOUSING).sent().declined();
        mine.publish(publisher);
        await().atMost(SOON).until(() -> due(mine, "true") == 1);
        mine.story.keyWorker(COUNCIL, Worker.keyWorker(COUNCIL).account());
        mine.publish(publisher);
        await().atMost(SOON).until(() -> told(mine, "handed-over") == 1);

        inbox.open();
        assertThat(Inbox.text(awaitMails(mine, 1).get(0)))
                .contains("* The client has another key worker now")
                .doesNotContain("did not take the client on");
    }

    @Test
    void anAlertThatGoesAndComesBackIsNotMailedTwice() throws Exception {
        inbox.open();
        mine.story.referral(HOUSING).sent().declined();
        mine.publish(publisher);
        awaitMails(mine, 1);
        assertThat(Tables.execute("delete from alert where client_id = '" + mine.story.client + "'"))
                .isEqualTo(1);

        mine.story.referral(MONEY_AND_DEBT).sent().accepted().started();
        mine.publish(publisher);
        await().atMost(SOON).until(() -> alerts(mine) == 2);

        assertThat(Inbox.text(awaitMails(mine, 2).get(1)))
                .contains("* The client has started")
                .doesNotContain("did not take the client on");
    }

    @Test
    void historyThatIsLoadedIsNotMailed() {
        inbox.open();
        Story past = new Story().keyWorker(COUNCIL, mine.worker.account());
        past.referral(HOUSING).sent().declined();
        publisher.publish(past.events());
        await().atMost(SOON).until(() -> told(past, "declined") == 1);

        mine.story.referral(HOUSING).sent().accepted().started();
        mine.publish(publisher);
        assertThat(Inbox.text(awaitMails(mine, 1).get(0))).doesNotContain("did not take the client on");
    }

    @Test
    void aDigestHasAllThatCameSinceTheLast() {
        inbox.open();
        Correspondent daily = Correspondent.mailed("daily");
        daily.story.referral(HOUSING).sent().declined();
        daily.story.referral(MONEY_AND_DEBT).sent().accepted().started();
        daily.publish(publisher);
        mine.story.referral(HOUSING).sent().declined();
        mine.publish(publisher);
        await().atMost(SOON).until(() -> alerts(daily) == 2);
        awaitMails(mine, 1);
        awaitNothingDue();
        assertThat(inbox.of(daily.address())).isEmpty();

        queue.addDigests();
        MimeMessage digest = awaitMails(daily, 1).get(0);
        assertThat(Inbox.head(digest, "Subject")).isEqualTo("Client Pathways: 2 things are new");
        awaitNothingDue();
        queue.addDigests();
        awaitNothingDue();
        assertThat(inbox.of(daily.address())).hasSize(1);
    }

    @Test
    void twoInstancesSendEachThingOnce() throws Exception {
        inbox.open();
        MailTasks another = new MailTasks(database, config, setUp, round, queue, clock);
        another.start();
        int clients = 30;
        for (int i = 0; i < clients; i++) {
            Story one = new Story().begunDaysAgo(4).keyWorker(COUNCIL, mine.worker.account());
            one.referral(HOUSING).sent().declined();
            publisher.publish(one.events());
        }
        String mailed = "select count(*) from alert_mailed where account = '" + mine.worker.account() + "'";
        await().atMost(SOON).until(() -> Tables.number(mailed) == clients);
        awaitNothingDue();
        another.stop();

        int things = inbox.of(mine.address()).stream()
                .mapToInt(mail -> Integer.parseInt(Inbox.head(mail, "Subject").replaceAll("\\D", "")))
                .sum();
        assertThat(things).isEqualTo(clients);
    }

    private List<MimeMessage> awaitMails(Correspondent to, int count) {
        await().atMost(SOON).until(() -> inbox.of(to.address()).size() == count);
        return inbox.of(to.address());
    }

    private static void awaitNothingDue() {
        await().atMost(SOON).until(() -> Tables.number("select count(*) from mail_due") == 0);
    }

    private static long alerts(Correspondent of) throws Exception {
        return Tables.number(
                "select count(*) from alert where settled_at is null and client_id = '" + of.story.client + "'");
    }

    private static long told(Correspondent of, String kind) throws Exception {
        return told(of.story, kind);
    }

    private static long told(Story story, String kind) throws Exception {
        return Tables.number(
                "select count(*) from alert where kind = '" + kind + "' and client_id = '" + story.client + "'");
    }

    private static long due(Correspondent of, String which) throws Exception {
        return Tables.number(
                "select count(*) from mail_due where " + which + " and account = '" + of.worker.account() + "'");
    }
}
