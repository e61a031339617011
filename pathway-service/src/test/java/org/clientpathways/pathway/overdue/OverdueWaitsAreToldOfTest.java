package org.clientpathways.pathway.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.pathway.testing.ClientStory.day;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.DirectoryEvents;
import org.clientpathways.pathway.testing.Publisher;
import org.clientpathways.pathway.testing.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service of these tests aims to answer within 5 days and to begin within 28. */
@QuarkusTest
class OverdueWaitsAreToldOfTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final double NOW = Duration.between(day(0), Instant.now()).toMinutes() / (24.0 * 60);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    OverdueWatch watch;

    private final UUID service = Ids.next();
    private final ClientStory story = ClientStory.ofAClient();
    private Tables tables;
    private Publisher publisher;

    @BeforeEach
    void describeTheService() {
        tables = Tables.ofTheService();
        publisher = new Publisher(broker);
        publisher.publish(List.of(DirectoryEvents.service(1, service, "Harbour Housing Advice")));
    }

    @AfterEach
    void disconnect() {
        publisher.close();
    }

    @Test
    void aReferralThatNobodyAnsweredWithinTheTargetIsTold() {
        var referral = story.referralTo(service).sent(NOW - 7);
        take();
        assertThat(told()).containsExactly("silence.noticed " + referral.id + " 5 " + dueAfter(NOW - 7, 5));
    }

    @Test
    void aClientWhoWaitsToStartForLongerThanTheTargetIsTold() {
        var referral = story.referralTo(service).sent(NOW - 40).accepted(NOW - 38);
        take();
        assertThat(told()).containsExactly("wait.target-passed " + referral.id + " 28 " + dueAfter(NOW - 38, 28));
    }

    @Test
    void nothingIsToldOfWhatIsAnsweredOrStartedOrStillInTime() {
        story.referralTo(service).sent(NOW - 9).declined(NOW - 1);
        story.referralTo(service).sent(NOW - 40).accepted(NOW - 35).started(NOW - 1);
        story.referralTo(service).sent(NOW - 4);
        story.referralTo(service).sent(NOW - 30).accepted(NOW - 27);
        take();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatFellDueMoreThanAFortnightAgoIsToldToNobody() {
        story.referralTo(service).sent(NOW - 21);
        take();
        assertThat(told()).isEmpty();
    }

    @Test
    void aWaitThatFallsDueAtTheVeryInstantOfTheSilenceBeforeItIsToldToo() {
        UUID prompt = Ids.next();
        publisher.publish(List.of(DirectoryEvents.service(1, prompt, ClientStory.TRUST, "Harbour Same Day", 5, 2)));
        var referral = story.referralTo(prompt).sent(NOW - 10);
        take();
        referral.accepted(NOW - 7);
        take();
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "silence.noticed " + referral.id + " 5 " + dueAfter(NOW - 10, 5),
                        "wait.target-passed " + referral.id + " 2 " + dueAfter(NOW - 7, 2));
    }

    @Test
    void whatIsHeldForTheClientsAgreementWaitsForNoAnswerAndOnceSentItDoesFromThen() {
        var first = story.referralTo(service).sent(NOW - 30);
        var held = first.redirectedAndHeld(NOW - 20, service, ClientStory.HEALTH);
        take();
        assertThat(told()).isEmpty();

        held.sentOn(NOW - 7, first);
        take();
        assertThat(told()).containsExactly("silence.noticed " + held.id + " 5 " + dueAfter(NOW - 7, 5));
    }

    @Test
    void itIsToldOnceHoweverManyLookAndHoweverOften() {
        for (int i = 0; i < 30; i++) {
            story.referralTo(service).sent(NOW - 7);
        }
        publish();
        List<Thread> instances = List.of(new Thread(watch::look), new Thread(watch::look), new Thread(watch::look));
        instances.forEach(Thread::start);
        instances.forEach(OverdueWaitsAreToldOfTest::join);
        watch.look();
        assertThat(told()).hasSize(30).doesNotHaveDuplicates();
    }

    /** Has the story taken and looked at. */
    private void take() {
        publish();
        watch.look();
    }

    /** Publishes what was not published yet, and waits until all is taken. */
    private void publish() {
        publisher.publish(story.events());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> tables.number("select count(*) from taken_event where client_id = '" + story.client + "'")
                                == story.events().size()
                        && tables.number("select count(*) from service where id = '" + service + "'") == 1);
    }

    private List<String> told() {
        return tables.texts(
                "select replace(replace(type, 'org.clientpathways.', ''), '.v1', '') || ' ' || subject || ' '"
                        + " || (data::json ->> 'targetDays') || ' ' || to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        + " from journal where key = '" + story.client
                        + "' and type ~ '(silence|target)' order by occurred_at");
    }

    private static Instant dueAfter(double day, int targetDays) {
        LocalDate begun = day(day).atZone(LONDON).toLocalDate();
        return begun.plusDays(targetDays + 1).atStartOfDay(LONDON).toInstant();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
