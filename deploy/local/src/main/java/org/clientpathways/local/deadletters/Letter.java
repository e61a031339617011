package org.clientpathways.local.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record on a dead-letter topic: what a consumer could not take, or the note that it was put back.
 *
 * @param place where the letter lies
 * @param writtenAt when it was written
 * @param key the key of the record that could not be taken; null where it had none, or one too long to keep
 * @param headers of that record, and why and where from
 * @param value of that record; null where it had none, or one too large to keep
 */
record Letter(Place place, Instant writtenAt, String key, Map<String, String> headers, byte[] value) {

    /** On a note: when what lay at this origin was put back. */
    static final String PUT_BACK = "dead-letter-put-back";

    static final String TOPIC = "dead-letter-topic";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";

    static Letter of(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> {
            byte[] text = header.value() == null ? new byte[0] : header.value();
            headers.put(header.key(), new String(text, StandardCharsets.UTF_8));
        });
        return new Letter(
                new Place(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                headers,
                record.value());
    }

    /** The header, or a dash. */
    String header(String name) {
        return headers.getOrDefault(name, "-");
    }

    /** Where the record lies that could not be taken. */
    Place origin() {
        try {
            return new Place(
                    headers.get(TOPIC), Integer.parseInt(headers.get(PARTITION)), Long.parseLong(headers.get(OFFSET)));
        } catch (NumberFormatException unreadable) {
            throw new Refusal("The record at " + place + " is no dead letter: it does not say where it came from.");
        }
    }

    boolean isNote() {
        return headers.containsKey(PUT_BACK);
    }
}
