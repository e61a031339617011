package org.clientpathways.notification.taking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.KeyWorkerAssigned;
import org.clientpathways.groundwork.json.PublishedJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TakingEventsTest {

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void anEventThatComesTwiceIsKeptOnce() throws Exception {
        UUID client = Ids.next();
        ProducerRecord<String, String> event = assigned(client, 1);
        send(event, event, assigned(client, 2));
        await().atMost(Duration.ofSeconds(30)).until(() -> sequences(client).size() >= 2);
        assertThat(sequences(client)).containsExactly(1L, 2L);
    }

    @Test
    void whatCannotBeTakenIsADeadLetterAndHoldsNobodyUp() throws Exception {
        UUID client = Ids.next();
        ProducerRecord<String, String> broken = assigned(client, 1);
        ProducerRecord<String, String> notJson =
                new ProducerRecord<>(broken.topic(), null, broken.key(), "no JSON at all", broken.headers());
        send(notJson, assigned(client, 2));
        await().atMost(Duration.ofSeconds(30)).until(() -> sequences(client).equals(List.of(2L)));
        assertThat(deadLetterOf(client).headers().lastHeader("dead-letter-reason"))
                .isNotNull();
    }

    @Test
    void aRecordOfFiveMegabytesIsADeadLetterWithoutItsValueAndHoldsNobodyUp() throws Exception {
        UUID client = Ids.next();
        ProducerRecord<String, String> sound = assigned(client, 1);
        send(
                new ProducerRecord<>(sound.topic(), null, sound.key(), "x".repeat(5_000_000), sound.headers()),
                assigned(client, 2));
        await().atMost(Duration.ofSeconds(30)).until(() -> sequences(client).equals(List.of(2L)));
        ConsumerRecord<String, String> letter = deadLetterOf(client);
        assertThat(letter.value()).isNull();
        assertThat(header(letter, "dead-letter-reason")).isEqualTo("too-large");
        assertThat(header(letter, "dead-letter-consumer")).isEqualTo("notification-service");
    }

    @Test
    void itIsReadyOnceItTakesEvents() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    private ConsumerRecord<String, String> deadLetterOf(UUID client) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "group.id", "test-" + client, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("referral-events.dead-letter"));
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(found::add);
                return found.stream().anyMatch(letter -> client.toString().equals(letter.key()));
            });
            return found.stream()
                    .filter(letter -> client.toString().equals(letter.key()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private List<Long> sequences(UUID client) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select sequence from taken_event where key = ? order by 1")) {
            select.setString(1, client.toString());
            List<Long> sequences = new ArrayList<>();
            ResultSet row = select.executeQuery();
            while (row.next()) {
                sequences.add(row.getLong(1));
            }
            return sequences;
        }
    }

    @SafeVarargs
    private void send(ProducerRecord<String, String>... records) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "max.request.size", 8_000_000),
                new StringSerializer(),
                new StringSerializer())) {
            for (ProducerRecord<String, String> record : records) {
                producer.send(record).get();
            }
        }
    }

    private static ProducerRecord<String, String> assigned(UUID client, long sequence) throws Exception {
        Instant now = Instant.parse("2026-03-02T10:15:30.125Z");
        var record = new ProducerRecord<>(
                "referral-events",
                client.toString(),
                PublishedJson.mapper()
                        .writeValueAsString(new KeyWorkerAssigned(
                                client, "larkshire-council", Ids.next().toString(), now)));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", Ids.next().toString(),
                        "ce_source", "/referral-service",
                        "ce_type", EventType.KEY_WORKER_ASSIGNED.typeName(),
                        "ce_subject", client.toString(),
                        "ce_time", now.toString(),
                        "ce_sequence", String.valueOf(sequence),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
