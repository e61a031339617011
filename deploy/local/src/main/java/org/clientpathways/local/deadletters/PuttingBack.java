package org.clientpathways.local.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.clientpathways.contracts.Topic;

/**
 * Puts what was mended back on its topic, with the id, time and sequence that it had: so every reader gives it the place that
 * it should have had, however late it comes, and lets it have no effect where it was taken before.
 */
final class PuttingBack {

    /** Compacted: what is written last stands, however old it is; and an erased client must not come back. */
    private static final Set<String> OF_THE_LATEST =
            Set.of(Topic.CLIENT_DESCRIPTIONS.topicName(), Topic.DIRECTORY_EVENTS.topicName());

    private final String kafka;

    PuttingBack(String kafka) {
        this.kafka = kafka;
    }

    /**
     * Publishes it and notes that beside the letter.
     *
     * @param key another key; null for the letter's
     * @param changed headers of the event that are to be others than the letter's
     * @param value another value; null for the letter's
     * @throws Refusal naming all that is wrong with it
     */
    void putBack(Letter letter, String key, Map<String, String> changed, String value) {
        if (OF_THE_LATEST.contains(letter.origin().topic())) {
            throw new Refusal(
                    "Not put back: " + letter.origin().topic() + " keeps the latest of each key, and what came"
                            + " after this would be lost. Change the service, agency or client again, which tells it anew.");
        }
        Map<String, String> headers = new TreeMap<>(letter.headers());
        headers.keySet().removeIf(name -> !isOfTheEvent(name));
        headers.putAll(changed);
        String text =
                value != null || letter.value() == null ? value : new String(letter.value(), StandardCharsets.UTF_8);
        var mended = new Mended(letter.origin().topic(), key == null ? letter.key() : key, headers, text);
        List<String> faults = mended.faults();
        if (!faults.isEmpty()) {
            throw new Refusal("Not put back, as it could not be taken either:\n  " + String.join("\n  ", faults));
        }
        send(List.of(record(mended), note(letter)));
    }

    static boolean isOfTheEvent(String header) {
        return header.startsWith("ce_") || header.equals("content-type");
    }

    private static ProducerRecord<String, String> record(Mended mended) {
        var record = new ProducerRecord<>(mended.topic(), mended.key(), mended.value());
        mended.headers().forEach((name, text) -> add(record, name, text));
        return record;
    }

    private static ProducerRecord<String, String> note(Letter letter) {
        var note = new ProducerRecord<String, String>(
                letter.place().topic(), letter.place().partition(), letter.key(), null);
        add(note, Letter.PUT_BACK, Instant.now().toString());
        for (String where : List.of(Letter.TOPIC, Letter.PARTITION, Letter.OFFSET)) {
            add(note, where, letter.header(where));
        }
        return note;
    }

    private static void add(ProducerRecord<?, ?> record, String name, String text) {
        record.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(List<ProducerRecord<String, String>> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringSerializer(),
                new StringSerializer())) {
            for (ProducerRecord<String, String> record : records) {
                producer.send(record).get();
            }
        } catch (ExecutionException failure) {
            throw new Refusal(
                    "Kafka did not take it: " + failure.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped before it was put back; do it again.");
        }
    }
}
