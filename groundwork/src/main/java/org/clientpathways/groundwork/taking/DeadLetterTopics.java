package org.clientpathways.groundwork.taking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/**
 * Sends what could not be taken to {@code <topic>.dead-letter}, as it came, with the reason and the place it came from
 * in headers. What is too large to be sent on stays where it was: the letter then has no value, nor any header or key that
 * is too long, and its headers say where to find them.
 */
public class DeadLetterTopics implements DeadLetters {

    /** Why it could not be taken: a code of {@link Untakeable.Reason}. */
    public static final String REASON = "dead-letter-reason";

    /** The same in words; nothing of the record's data. */
    public static final String DETAIL = "dead-letter-detail";

    /** Which application could not take it; each that reads the topic has a letter of its own. */
    public static final String CONSUMER = "dead-letter-consumer";

    /** Where it came from. */
    public static final String TOPIC = "dead-letter-topic";

    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";

    private static final Logger LOG = Logger.getLogger(DeadLetterTopics.class);
    private static final String SUFFIX = ".dead-letter";
    /** What goes with the letter; whatever else a record has, its letter stays small enough to be sent. */
    private static final List<String> OF_AN_EVENT = List.of(
            "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence", "content-type");

    /** No key and no header of an event comes near it, in bytes. */
    private static final int LONGEST = 1024;

    private final String consumer;
    private final Consumer<ProducerRecord<String, byte[]>> sender;

    /**
     * @param consumer the name of this application
     * @param sender sends a record and returns when the broker has it, or throws
     */
    public DeadLetterTopics(String consumer, Consumer<ProducerRecord<String, byte[]>> sender) {
        this.consumer = consumer;
        this.sender = sender;
    }

    @Override
    public void keep(ConsumerRecord<String, byte[]> record, Untakeable why) {
        sender.accept(letter(record, why));
        LOG.warnf(
                "A record could not be taken and is now in %s: %s, %s (partition %d, offset %d)",
                record.topic() + SUFFIX, why.reason().code(), why.getMessage(), record.partition(), record.offset());
    }

    private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, Untakeable why) {
        byte[] value = why.reason() == Untakeable.Reason.TOO_LARGE ? null : record.value();
        String key = record.serializedKeySize() > LONGEST ? null : record.key();
        var letter = new ProducerRecord<>(record.topic() + SUFFIX, key, value);
        for (String name : OF_AN_EVENT) {
            Header header = record.headers().lastHeader(name);
            if (header != null && (header.value() == null || header.value().length <= LONGEST)) {
                letter.headers().add(header);
            }
        }
        add(letter, CONSUMER, consumer);
        add(letter, REASON, why.reason().code());
        add(letter, DETAIL, why.getMessage());
        add(letter, TOPIC, record.topic());
        add(letter, PARTITION, String.valueOf(record.partition()));
        add(letter, OFFSET, String.valueOf(record.offset()));
        return letter;
    }

    private static void add(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
