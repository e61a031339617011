package org.clientpathways.notification.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.notification.testing.Publisher;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Story;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record that cannot be taken holds back what comes after it of its client, and nothing of any other. */
@QuarkusTest
class WaitingBehindAGapTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final String trust = "trust-" + Ids.next();
    private final Receiver receiver = new Receiver();
    private Publisher publisher;
    private Subscriber subscriber;

    @BeforeEach
    void subscribe() {
        publisher = new Publisher(broker);
        subscriber = Subscriber.of(trust, receiver.url());
    }

    @AfterEach
    void close() {
        publisher.close();
        receiver.close();
    }

    @Test
    void laterEventsOfTheClientWaitForTheMendedOneAndOtherClientsGoOn() throws Exception {
        List<PublishedEvent> stuck = story();
        List<PublishedEvent> other = story();

        publisher.send(List.of(
                Publisher.record(stuck.get(0)),
                broken(stuck.get(1)),
                Publisher.record(stuck.get(2)),
                Publisher.record(stuck.get(3))));
        publisher.publish(other);
        subscriber.awaitDelivered(5);
        awaitTaken(stuck.get(3));
        assertThat(toldOf(stuck)).containsExactly(stuck.get(0).id());
        assertThat(subscriber.deliveries("")).hasSize(5);

        publisher.publish(List.of(stuck.get(1)));
        subscriber.awaitDelivered(8);
        assertThat(toldOf(stuck)).isEqualTo(ids(stuck));
        assertThat(receiver.ids().stream()
                        .filter(id -> ids(stuck).contains(UUID.fromString(id)))
                        .map(UUID::fromString))
                .isEqualTo(ids(stuck));
    }

    @Test
    void whenOneRecordInAHundredIsBrokenAllOfThoseAreDeadLettersAndNothingElseIsLostOrOutOfOrder() throws Exception {
        List<List<PublishedEvent>> clients = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        List<PublishedEvent> poison = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            clients.add(story());
        }
        for (int place = 0; place < 4; place++) {
            for (int i = 0; i < 100; i++) {
                PublishedEvent event = clients.get(i).get(place);
                boolean breaks = i % 25 == place;
                records.add(breaks && i < 25 ? broken(event) : Publisher.record(event));
                if (breaks && i < 25) {
                    poison.add(event);
                }
            }
        }
        assertThat(poison).hasSize(records.size() / 100);

        publisher.send(records);
        // Of one client the first event is missing, of another the second, and so on.
        awaitTold(96 * 4 + 1 + 2 + 3);
        assertThat(deadLetters(keys(poison))).isEqualTo(keys(poison));

        publisher.publish(poison);
        awaitTold(400);
        for (List<PublishedEvent> events : clients) {
            assertThat(toldOf(events)).isEqualTo(ids(events));
        }
    }

    @Test
    void whatComesInTheWrongOrderIsHandedOnInTheRightOne() throws Exception {
        List<PublishedEvent> events = story();
        publisher.publish(List.of(events.get(3), events.get(1), events.get(0), events.get(2), events.get(1)));
        subscriber.awaitDelivered(4);

        assertThat(toldOf(events)).isEqualTo(ids(events));
        assertThat(receiver.ids().stream().map(UUID::fromString)).isEqualTo(ids(events));
    }

    private List<PublishedEvent> story() {
        Story story = new Story();
        story.referral(Need.HOUSING, Story.COUNCIL, trust)
                .sent()
                .accepted()
                .started()
                .ended();
        return story.events();
    }

    private static ProducerRecord<String, byte[]> broken(PublishedEvent event) {
        ProducerRecord<String, byte[]> sound = Publisher.record(event);
        return new ProducerRecord<>(
                sound.topic(), null, sound.key(), "{broken".getBytes(StandardCharsets.UTF_8), sound.headers());
    }

    private void awaitTold(int events) {
        await().atMost(SOON)
                .until(() ->
                        Tables.number("select count(*) from agency_event where agency = '" + trust + "'") == events);
    }

    private static void awaitTaken(PublishedEvent event) {
        await().atMost(SOON)
                .until(() -> Tables.number("select count(*) from taken_event where id = '" + event.id() + "'") == 1);
    }

    /** What the agency was told of a client, in the order of the feed. */
    private List<UUID> toldOf(List<PublishedEvent> events) throws Exception {
        return Tables.ids("select event_id from agency_event where agency = '" + trust + "' and client_id = '"
                + events.get(0).key() + "' order by partition, at_offset, place");
    }

    private Set<String> deadLetters(Set<String> keys) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "group.id", "test-" + trust, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("referral-events.dead-letter"));
            Set<String> found = new HashSet<>();
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(letter -> found.add(letter.key()));
                return found.containsAll(keys);
            });
            found.retainAll(keys);
            return found;
        }
    }

    private static List<UUID> ids(List<PublishedEvent> events) {
        return events.stream().map(PublishedEvent::id).toList();
    }

    private static Set<String> keys(List<PublishedEvent> events) {
        Set<String> keys = new HashSet<>();
        events.forEach(event -> keys.add(event.key()));
        return keys;
    }
}
