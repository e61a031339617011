package org.clientpathways.pathway.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.taking.DeadLetterTopics;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.Publisher;
import org.clientpathways.pathway.testing.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadLettersTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private Tables tables;
    private Publisher publisher;
    private KafkaConsumer<String, byte[]> letters;
    private final List<ConsumerRecord<String, byte[]>> received = new ArrayList<>();
    private final ClientStory story = ClientStory.ofAClient();

    @BeforeEach
    void connect() {
        tables = Tables.ofTheService();
        publisher = new Publisher(broker);
        letters = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "group.id", Ids.next().toString(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        letters.subscribe(List.of("referral-events.dead-letter", "directory-events.dead-letter"));
        story.referralTo(Ids.next()).sent(0).accepted(1).started(2).ended(3);
    }

    @AfterEach
    void disconnect() {
        publisher.close();
        letters.close();
    }

    @Test
    void whatCannotBeReadIsKeptWithItsReasonAndTheOthersAreTaken() {
        ClientStory another = ClientStory.ofAClient();
        another.referralTo(Ids.next()).sent(0);
        List<ProducerRecord<String, byte[]>> records = records();
        records.set(1, value(records.get(1), "Rosa Pike is not JSON"));
        Publisher.header(records.get(2), "ce_type", "org.clientpathways.referral.started.v9");
        records.set(3, value(records.get(3), "{\"clientId\":\"" + story.client + "\",\"outcome\":\"Rosa Pike\"}"));
        records.add(Publisher.record(another.events().get(0)));

        publisher.send(records);

        await().until(() -> taken(another.client) == 1);
        assertThat(taken(story.client)).isEqualTo(1);
        await().until(() -> lettersOf(story.client).size() == 3);
        assertThat(lettersOf(story.client))
                .extracting(letter -> header(letter, DeadLetterTopics.REASON))
                .containsExactlyInAnyOrder("not-json", "unknown-type", "wrong-shape");
        assertThat(lettersOf(story.client)).allSatisfy(letter -> {
            assertThat(header(letter, "ce_id")).isNotNull();
            assertThat(header(letter, DeadLetterTopics.TOPIC)).isEqualTo("referral-events");
            assertThat(header(letter, DeadLetterTopics.OFFSET)).containsOnlyDigits();
            assertThat(headers(letter)).doesNotContain("Rosa");
        });
    }

    @Test
    void aDeadLetterHasTheRecordAsItCameSoThatItCanBeMendedAndPutBack() {
        List<ProducerRecord<String, byte[]>> records = records();
        ProducerRecord<String, byte[]> broken = value(records.get(1), "{}");
        records.set(1, broken);
        publisher.send(records);
        await().until(() -> lettersOf(story.client).size() == 1);
        ConsumerRecord<String, byte[]> letter = lettersOf(story.client).get(0);

        assertThat(letter.value()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
        publisher.send(List.of(records().get(1)));

        await().until(() -> taken(story.client) == 4);
        assertThat(tables.texts("select status from step where client_id = '" + story.client + "'"))
                .containsExactly("ended");
    }

    @Test
    void aRecordOfFiveMegabytesIsSetAsideWhereItLiesAndWhatComesAfterItIsTaken() {
        List<ProducerRecord<String, byte[]>> records = records();
        ProducerRecord<String, byte[]> sent = records.get(0);
        records.set(0, value(sent, "{\"clientId\":\"" + "x".repeat(5_000_000) + "\"}"));

        publisher.send(records);

        await().until(() -> taken(story.client) == 3);
        await().until(() -> lettersOf(story.client).size() == 1);
        ConsumerRecord<String, byte[]> letter = lettersOf(story.client).get(0);
        assertThat(letter.value()).isNull();
        assertThat(header(letter, DeadLetterTopics.REASON)).isEqualTo("too-large");
        assertThat(header(letter, DeadLetterTopics.CONSUMER)).isEqualTo("pathway-service");
        assertThat(header(letter, "ce_id")).isEqualTo(story.events().get(0).id().toString());
        publisher.send(List.of(records().get(0)));
        await().until(() -> taken(story.client) == 4);
    }

    @Test
    void anEventThatTheTablesRefuseIsADeadLetterAndTheRestOfItsPollIsTaken() {
        List<PublishedEvent> events = new ArrayList<>(story.events());
        PublishedEvent original = events.get(3);
        events.add(new PublishedEvent(
                Ids.next(),
                original.type(),
                original.key(),
                original.sequence(),
                original.subject(),
                original.occurredAt(),
                original.data()));
        ClientStory another = ClientStory.ofAClient();
        another.referralTo(Ids.next()).sent(0);
        events.addAll(another.events());

        publisher.publish(events);

        await().until(() -> taken(another.client) == 1 && taken(story.client) == 4);
        await().until(() -> lettersOf(story.client).size() == 1);
        assertThat(header(lettersOf(story.client).get(0), DeadLetterTopics.REASON))
                .isEqualTo("refused");
        assertThat(header(lettersOf(story.client).get(0), DeadLetterTopics.DETAIL))
                .contains("23505", "taken_event_client_id_topic_sequence_key")
                .doesNotContain(story.client.toString());
    }

    @Test
    void whatIsOnAnotherTopicThanItsOwnIsADeadLetterOfThatTopic() {
        ProducerRecord<String, byte[]> misplaced = records().get(0);
        var record =
                new ProducerRecord<>("directory-events", null, misplaced.key(), misplaced.value(), misplaced.headers());

        publisher.send(List.of(record));

        await().until(() -> lettersOf(story.client).size() == 1);
        assertThat(lettersOf(story.client).get(0).topic()).isEqualTo("directory-events.dead-letter");
        assertThat(header(lettersOf(story.client).get(0), DeadLetterTopics.REASON))
                .isEqualTo("wrong-topic");
    }

    private List<ProducerRecord<String, byte[]>> records() {
        return new ArrayList<>(story.events().stream().map(Publisher::record).toList());
    }

    private static ProducerRecord<String, byte[]> value(ProducerRecord<String, byte[]> record, String value) {
        return new ProducerRecord<>(
                record.topic(), null, record.key(), value.getBytes(StandardCharsets.UTF_8), record.headers());
    }

    private long taken(UUID client) {
        return tables.number("select count(*) from taken_event where client_id = '" + client + "'");
    }

    private List<ConsumerRecord<String, byte[]>> lettersOf(UUID client) {
        letters.poll(Duration.ofMillis(200)).forEach(received::add);
        return received.stream()
                .filter(letter -> letter.key().equals(client.toString()))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String headers(ConsumerRecord<String, byte[]> record) {
        StringBuilder all = new StringBuilder();
        record.headers().forEach(one -> all.append(new String(one.value(), StandardCharsets.UTF_8)));
        return all.toString();
    }
}
