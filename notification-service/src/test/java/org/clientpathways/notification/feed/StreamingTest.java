package org.clientpathways.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Feed;
import org.clientpathways.notification.testing.RawStream;
import org.clientpathways.notification.testing.StreamReader;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Worker;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamingTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    FeedWatch watch;

    private final ClientReferral referral = ClientReferral.betweenNewAgencies();

    @Test
    void eachEventComesAsTheFeedHasItWithTheCursorBehindIt() {
        try (StreamReader stream = StreamReader.of(referral.receiving)) {
            String beginning = stream.await("id", 1).get(0);
            assertThat(stream.all("data")).as("the first comes without data").isEmpty();
            referral.sent();
            referral.accepted();
            List<String> data = stream.await("data", 2);

            assertThat(stream.all("event"))
                    .containsExactly("org.clientpathways.referral.sent.v1", "org.clientpathways.referral.accepted.v1");
            Feed feed = Feed.from(referral.receiving, beginning);
            assertThat(feed.ask(25, 0).asString()).contains(data.get(0)).contains(data.get(1));
            feed.page(1, 0);
            assertThat(stream.all("id")).hasSize(3).contains(feed.cursor());
        }
    }

    @Test
    void itBeginsWithWhatIsYetToComeUnlessToldOtherwise() {
        String first = referral.sent();
        await().atMost(SOON).until(() -> Feed.of(referral.receiving).all().size() == 1);
        try (StreamReader fromNowOn = StreamReader.of(referral.receiving);
                StreamReader fromTheStart =
                        new StreamReader(Subscriber.systemOf(referral.receiving).token(), null, "?after=start")) {
            fromNowOn.await("id", 1);
            String second = referral.accepted();

            assertThat(fromTheStart.await("data", 2).toString()).contains(first, second);
            assertThat(fromNowOn.await("data", 1).get(0)).contains(second);
        }
    }

    @Test
    void whoBreaksOffBeforeTheFirstEventMissesNothing() {
        String token = Subscriber.systemOf(referral.receiving).token();
        String last;
        try (StreamReader before = new StreamReader(token, null, "")) {
            last = before.await("id", 1).get(0);
        }
        String missed = referral.sent();
        await().atMost(SOON).until(() -> Feed.of(referral.receiving).all().size() == 1);
        try (StreamReader after = new StreamReader(token, last, "")) {
            assertThat(after.await("data", 1).get(0)).contains(missed);
        }
    }

    @Test
    void whoConnectsAgainGoesOnBehindTheLastEventWhateverTheAddressSays() {
        String token = Subscriber.systemOf(referral.receiving).token();
        referral.sent();
        String second = referral.accepted();
        String last;
        try (StreamReader before = new StreamReader(token, null, "?after=start")) {
            before.await("data", 2);
            last = before.all("id").get(1);
        }
        try (StreamReader after = new StreamReader(token, last, "?after=start")) {
            assertThat(after.await("data", 1)).singleElement().asString().contains(second);
        }
    }

    @Test
    void itIsNeverSilentForLong() {
        try (StreamReader stream = StreamReader.of(referral.receiving)) {
            stream.await("", 3);
            assertThat(stream.all("")).startsWith("from here", "nothing new", "nothing new");
        }
    }

    @Test
    void whatStandsBetweenIsToldToPassItOnAtOnceAndToKeepNothing() {
        try (RawStream stream =
                new RawStream(Subscriber.systemOf(referral.receiving).token(), "")) {
            assertThat(stream.readTo("id:"))
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("\r\ncontent-type: text/event-stream")
                    .containsIgnoringCase("\r\ncache-control: no-store")
                    .containsIgnoringCase("\r\nx-accel-buffering: no");
        }
    }

    @Test
    void itEndsWhenTheTokenDoes() {
        String token = Subscriber.systemOf(referral.receiving).token(Duration.ofSeconds(4));
        try (StreamReader stream = new StreamReader(token, null, "")) {
            stream.await("id", 1);
            assertThat(stream.hasEnded()).isFalse();
            stream.awaitEnd();
        }
    }

    @Test
    void whatALeftStreamHeldIsFreed() {
        await("those of other tests").atMost(SOON).until(() -> watch.waiting() == 0);
        StreamReader stream = StreamReader.of(referral.receiving);
        stream.await("id", 1);
        await().atMost(SOON).until(() -> watch.waiting() > 0);
        stream.close();
        await().atMost(SOON).until(() -> watch.waiting() == 0);
    }

    @Test
    void aCursorThatIsNoneIsRefusedBeforeAnythingIsStreamed() {
        Worker system = Subscriber.systemOf(referral.receiving);
        system.asks()
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "garbage")
                .get("/events/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("Last-Event-ID"));
        system.asks()
                .get("/events/stream?after=garbage")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("after"));
    }

    @Test
    void onlyAPartnersSystemMayRead() {
        RestAssured.get("/events/stream").then().statusCode(401);
        Worker.of("agency-" + Ids.next(), Roles.ADMINISTRATOR)
                .asks()
                .get("/events/stream")
                .then()
                .statusCode(403);
    }
}
