package org.clientpathways.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.clientpathways.contracts.EventType;
import org.clientpathways.local.topics.Published;

/** Writes what looks like events of a referral past the journal, sound or not, as a faulty publisher would. */
final class Forged {

    private static final String TOPIC = "referral-events";
    private static final int LARGER_THAN_ANY = 8_000_000;
    /** Far from the sequences that the journal gives the same client. */
    private static final long FIRST_SEQUENCE = 1000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Published sent;
    private long sequence = FIRST_SEQUENCE;

    /** @param sent the real event that sent the referral */
    Forged(Published sent) {
        this.sent = sent;
    }

    /** The data of an event that follows on the referral's sending, as JSON. */
    String data(Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (String field :
                new String[] {"referralId", "clientId", "serviceId", "referringAgency", "receivingAgency"}) {
            data.put(field, sent.data().get(field).asText());
        }
        data.putAll(more);
        data.put("recordedAt", Instant.now().toString());
        return JSON.valueToTree(data).toString();
    }

    /** Writes a record under the client's key; gives its event id. */
    String write(String type, Instant at, String value) {
        String id = UUID.randomUUID().toString();
        var record = new ProducerRecord<>(TOPIC, sent.key(), value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "/referral-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        sent.header("ce_subject"),
                        "ce_time",
                        at.toString(),
                        "ce_sequence",
                        Long.toString(sequence++),
                        "content-type",
                        "application/json")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(record);
        return id;
    }

    String write(EventType type, Instant at, String value) {
        return write(type.typeName(), at, value);
    }

    private static void send(ProducerRecord<String, String> record) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TheSystem.addresses().kafka(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGER_THAN_ANY),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
