package org.clientpathways.notification.taking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.groundwork.taking.Arrival;
import org.clientpathways.groundwork.taking.EventReader;
import org.clientpathways.groundwork.taking.Intake;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.groundwork.taking.Untakeable;
import org.clientpathways.notification.testing.Feed;
import org.clientpathways.notification.testing.Publisher;
import org.clientpathways.notification.testing.Story;
import org.junit.jupiter.api.Test;

/**
 * Several take the same partitions at once, as happens around a rebalance, and crash, and are refused, and go on; records
 * are broken and mended, and the topic is filled anew with lower offsets. Meanwhile readers read along.
 */
@QuarkusTest
class TakersAndReadersTest {

    private static final int PARTITIONS = 3;
    private static final int CLIENTS = 30;
    private static final int BEFORE_THE_REFILL = 7;
    private static final int EVENTS = 9;

    @Inject
    Inbox inbox;

    @Inject
    ObjectMapper mapper;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final String council = "council-" + Ids.next();
    private final String trust = "trust-" + Ids.next();
    /** No topic of the tests has as many partitions. */
    private final int firstPartition = 1_000 + random.nextInt(1_000_000);

    private final List<Story> stories = new ArrayList<>();
    private final Map<Integer, List<ConsumerRecord<String, byte[]>>> topic = new TreeMap<>();
    private final List<PublishedEvent> broken = new ArrayList<>();

    @Test
    void everyReaderReadsEachEventOnceAndEachClientsInTheirOrder() {
        for (int i = 0; i < CLIENTS; i++) {
            stories.add(story());
        }
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Feed>> readers = List.of(reader(over, 1), reader(over, 9), reader(over, 100));

        publishWithPoison();
        takeByTwoAtOnce();
        broken.forEach(event -> append(event, Publisher.record(event)));
        takeByTwoAtOnce();
        fillAnew();
        takeByTwoAtOnce();
        over.set(true);

        Feed late = Feed.of(trust);
        late.all();
        assertReadAll(late);
        readers.forEach(reader -> assertReadAll(reader.join()));
    }

    private void assertReadAll(Feed feed) {
        assertThat(Feed.ids(feed.read())).as("seed %d", seed).doesNotHaveDuplicates();
        for (Story story : stories) {
            assertThat(Feed.ids(feed.read(), story.client.toString()))
                    .as("seed %d, client %s", seed, story.client)
                    .isEqualTo(story.events().stream().map(PublishedEvent::id).toList());
        }
    }

    private Story story() {
        Story story = new Story();
        story.referral(Need.HOUSING, council, trust)
                .sent()
                .accepted()
                .waitlisted()
                .started()
                .ended();
        story.referral(Need.HOUSING, trust, council)
                .sent()
                .declined()
                .takenBack()
                .withdrawn();
        assertThat(story.events()).hasSize(EVENTS);
        return story;
    }

    /** One in twenty-five is broken; one in twenty-five comes once more under another id, which the database refuses. */
    private void publishWithPoison() {
        for (int place = 0; place < BEFORE_THE_REFILL; place++) {
            for (Story story : stories) {
                PublishedEvent event = story.events().get(place);
                ProducerRecord<String, byte[]> record = Publisher.record(event);
                int chance = random.nextInt(25);
                if (chance == 0) {
                    broken.add(event);
                    append(event, withValue(record, "{broken"));
                } else {
                    append(event, record);
                }
                if (chance == 1) {
                    append(
                            event,
                            Publisher.header(
                                    Publisher.record(event), "ce_id", Ids.next().toString()));
                }
            }
        }
    }

    /** As from the journal: all there is, in order, from offset 0 on. */
    private void fillAnew() {
        topic.clear();
        for (int place = 0; place < EVENTS; place++) {
            for (Story story : stories) {
                PublishedEvent event = story.events().get(place);
                append(event, Publisher.record(event));
            }
        }
    }

    private void append(PublishedEvent event, ProducerRecord<String, byte[]> record) {
        int partition =
                firstPartition + Math.floorMod(UUID.fromString(event.key()).hashCode(), PARTITIONS);
        List<ConsumerRecord<String, byte[]>> log = topic.computeIfAbsent(partition, none -> new ArrayList<>());
        log.add(new ConsumerRecord<>(
                record.topic(),
                partition,
                log.size(),
                0,
                TimestampType.CREATE_TIME,
                record.key().length(),
                record.value().length,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty()));
    }

    private static ProducerRecord<String, byte[]> withValue(ProducerRecord<String, byte[]> record, String value) {
        return new ProducerRecord<>(
                record.topic(), null, record.key(), value.getBytes(StandardCharsets.UTF_8), record.headers());
    }

    private void takeByTwoAtOnce() {
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> takeAll(random.nextLong()));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> takeAll(random.nextLong()));
        one.join();
        other.join();
    }

    private void takeAll(long ofTaker) {
        Random chance = new Random(ofTaker);
        EventReader reader = new EventReader(mapper);
        Intake intake = new Intake(reader, inbox, (record, why) -> {});
        Map<Integer, Integer> done = new TreeMap<>();
        while (topic.entrySet().stream()
                .anyMatch(log ->
                        done.getOrDefault(log.getKey(), 0) < log.getValue().size())) {
            List<ConsumerRecord<String, byte[]>> poll = new ArrayList<>();
            topic.forEach((partition, log) -> {
                // It may have committed less than it took.
                int from = Math.max(0, done.getOrDefault(partition, 0) - chance.nextInt(5));
                int to = Math.min(log.size(), from + 1 + chance.nextInt(40));
                poll.addAll(log.subList(from, to));
                done.merge(partition, to, Math::max);
            });
            if (chance.nextInt(4) == 0) {
                crashWhileTaking(reader, poll);
            }
            intake.take(poll);
        }
    }

    private void crashWhileTaking(EventReader reader, List<ConsumerRecord<String, byte[]>> poll) {
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : poll) {
            try {
                arrivals.add(reader.read(record));
            } catch (Untakeable poison) {
                // not of this try
            }
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                inbox.take(arrivals);
                throw new IllegalStateException("Crashed before the commit");
            });
        } catch (RuntimeException crashed) {
            // and takes the same again
        }
    }

    private CompletableFuture<Feed> reader(AtomicBoolean over, int limit) {
        return CompletableFuture.supplyAsync(() -> {
            Feed feed = Feed.of(trust);
            while (!over.get()) {
                feed.page(limit, 0);
            }
            feed.all();
            return feed;
        });
    }
}
