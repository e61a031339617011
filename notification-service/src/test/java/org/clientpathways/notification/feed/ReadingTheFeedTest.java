package org.clientpathways.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Feed;
import org.clientpathways.notification.testing.Publisher;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Story;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.clientpathways.notification.testing.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingTheFeedTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final String council = "council-" + Ids.next();
    private final String trust = "trust-" + Ids.next();

    @Test
    void itTellsWordForWordWhatTheWebhookTellsAndInTheSameOrderForEachClient() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Subscriber subscriber = Subscriber.of(trust, receiver.url());
            List<Story> stories = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Story story = new Story();
                story.referral(Need.HOUSING, council, trust).sent().accepted().redirectedTo(trust, true);
                story.referral(Need.EMPLOYMENT, trust, council)
                        .sent()
                        .declined()
                        .takenBack()
                        .withdrawn();
                stories.add(story);
            }
            publish(interleaved(stories));
            subscriber.awaitDelivered(84);

            String answer = Feed.of(trust).ask(100, 0).asString();
            receiver.sent().forEach(sent -> assertThat(answer).contains(sent.body()));
            List<JsonNode> told = Feed.of(trust).all();
            assertThat(told).hasSize(84);
            for (Story story : stories) {
                List<UUID> sent = receiver.sent().stream()
                        .filter(one -> one.body().contains(story.client.toString()))
                        .map(one -> UUID.fromString(one.id()))
                        .toList();
                assertThat(Feed.ids(told, story.client.toString())).hasSize(7).isEqualTo(sent);
            }
        }
    }

    @Test
    void pageByPageEachIsReadOnceWhateverTheSizeOfThePage() {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            stories.add(sentAndAccepted());
        }
        publish(interleaved(stories));
        awaitTold(18);
        for (int limit : new int[] {1, 2, 7, 18}) {
            Feed feed = Feed.of(trust);
            while (!feed.page(limit, 0).isEmpty()) {
                assertThat(feed.read().size()).isLessThanOrEqualTo(18);
            }
            assertThat(Feed.ids(feed.read())).hasSize(18).doesNotHaveDuplicates();
            for (Story story : stories) {
                assertThat(Feed.ids(feed.read(), story.client.toString())).isEqualTo(ids(story));
            }
        }
    }

    @Test
    void theSameCursorGivesTheSamePage() {
        publish(interleaved(List.of(sentAndAccepted(), sentAndAccepted(), sentAndAccepted())));
        awaitTold(6);
        Feed first = Feed.of(trust);
        first.page(2, 0);
        Feed again = Feed.from(trust, first.cursor());
        Feed anotherSystem = Feed.from(trust, first.cursor());

        assertThat(again.page(3, 0)).hasSize(3).isEqualTo(anotherSystem.page(3, 0));
        assertThat(again.cursor()).isEqualTo(anotherSystem.cursor()).isNotEqualTo(first.cursor());
        assertThat(again.page(3, 0)).hasSize(1);
    }

    @Test
    void nothingOfOtherAgenciesIsReadWhateverTheCursor() {
        publish(sentAndAccepted().events());
        awaitTold(2);
        Feed ours = Feed.of(trust);
        ours.page(1, 0);

        assertThat(Feed.of("other-" + Ids.next()).all()).isEmpty();
        assertThat(Feed.from("other-" + Ids.next(), ours.cursor()).all()).isEmpty();
    }

    @Test
    void fromTheEndOnOnlyWhatIsYetToComeIsRead() {
        Story story = new Story();
        Story.Referral referral = story.referral(Need.HOUSING, council, trust).sent();
        publish(story.events());
        awaitTold(1);
        Feed feed = Feed.from(trust, "end");
        assertThat(feed.page(25, 0)).isEmpty();

        referral.accepted();
        publish(List.of(story.last()));
        assertThat(Feed.ids(feed.page(25, 30))).containsExactly(story.last().id());
    }

    @Test
    void whoWaitsIsToldWithinASecond() {
        Feed feed = Feed.of(trust);
        assertThat(feed.page(25, 1)).as("nothing yet").isEmpty();
        CompletableFuture<List<JsonNode>> waiting = CompletableFuture.supplyAsync(() -> feed.page(25, 30));
        ClientReferral referral = new ClientReferral(council, trust);
        long published = System.nanoTime();
        String event = referral.sent();

        assertThat(Feed.ids(waiting.join())).containsExactly(UUID.fromString(event));
        assertThat(Duration.ofNanos(System.nanoTime() - published)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whatAnotherInstanceAddsWakesThoseWhoWaitHere() throws Exception {
        publish(List.of(sentAndAccepted().events().get(0)));
        awaitTold(1);
        String other = "other-" + Ids.next();
        Feed feed = Feed.of(other);
        CompletableFuture<List<JsonNode>> waiting = CompletableFuture.supplyAsync(() -> feed.page(25, 30));
        await().pollDelay(Duration.ofSeconds(1)).until(() -> !waiting.isDone());

        long added = System.nanoTime();
        Tables.execute("with told as (select * from agency_event where agency = '" + trust + "'),"
                + " moved as (update feed_partition p set place = p.place + 1 from told where p.partition = told.partition"
                + " returning p.*)"
                + " insert into agency_event select '" + other + "', m.partition, m.at_offset, m.place, event_id,"
                + " client_id, sequence, type, services, told_at from told, moved m");
        assertThat(waiting.join()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - added)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void manyWhoWaitHoldNoThreads() {
        ExecutorService many = Executors.newFixedThreadPool(100);
        try {
            List<CompletableFuture<List<JsonNode>>> waiting = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                Feed feed = Feed.of(trust);
                waiting.add(CompletableFuture.supplyAsync(() -> feed.page(25, 30), many));
            }
            // The service has 16 threads for everything.
            assertThat(Feed.of(council).ask(25, 0).timeIn(TimeUnit.MILLISECONDS))
                    .isLessThan(3_000);
            publish(List.of(sentAndAccepted().events().get(0)));
            waiting.forEach(one -> assertThat(one.join()).hasSize(1));
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void aCursorThatIsNoneIsRefusedWithWordsThatSayWhatToGive() {
        for (String garbage : new String[] {"garbage", "MQ,", "019a2b3c-0000-7000-8000-0000000000e1"}) {
            Feed.from(trust, garbage)
                    .ask(25, 0)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://clientpathways.org/problems/bad-request"))
                    .body("violations.field", hasItem("after"))
                    .body("violations[0].message", containsString("start for all there is"));
        }
    }

    @Test
    void aParameterThatThereIsNotIsRefusedAsAReaderWouldLoseItsPlace() {
        Worker system = Subscriber.systemOf(trust);
        for (String path : new String[] {"/events", "/events/stream"}) {
            system.asks()
                    .get(path + "?aftr=end")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", contains("aftr"))
                    .body("violations[0].message", containsString("only after"));
        }
        system.asks().get("/events?Ann%20Lee=1").then().statusCode(400).body("violations.field", contains(""));
    }

    @Test
    void moreThanAHundredOrAWaitOverHalfAMinuteIsRefused() {
        Feed.of(trust).ask(101, 0).then().statusCode(400).body("violations.field", hasItem("limit"));
        Feed.of(trust).ask(0, 0).then().statusCode(400);
        Feed.of(trust).ask(25, 31).then().statusCode(400).body("violations.field", hasItem("wait"));
        Feed.of(trust).ask(25, -1).then().statusCode(400);
    }

    @Test
    void onlyAPartnersSystemMayRead() {
        RestAssured.get("/events").then().statusCode(401);
        Worker.of(trust, Roles.ADMINISTRATOR, Roles.KEY_WORKER)
                .asks()
                .get("/events")
                .then()
                .statusCode(403);
    }

    private Story sentAndAccepted() {
        Story story = new Story();
        story.referral(Need.HOUSING, council, trust).sent().accepted();
        return story;
    }

    private void awaitTold(int events) {
        await().atMost(SOON).until(() -> Feed.of(trust).all().size() == events);
    }

    private void publish(List<PublishedEvent> events) {
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(events);
        }
    }

    /** The first event of each, then the second of each, and so on. */
    private static List<PublishedEvent> interleaved(List<Story> stories) {
        List<PublishedEvent> all = new ArrayList<>();
        int longest =
                stories.stream().mapToInt(story -> story.events().size()).max().orElse(0);
        for (int place = 0; place < longest; place++) {
            for (Story story : stories) {
                if (place < story.events().size()) {
                    all.add(story.events().get(place));
                }
            }
        }
        return all;
    }

    private static List<UUID> ids(Story story) {
        return story.events().stream().map(PublishedEvent::id).toList();
    }
}
