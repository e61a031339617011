package org.clientpathways.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.Topic;

/** Events as referral-service's journal would tell them: of clients who have ten each, one after the other. */
final class ToldEvents {

    private static final int EVENTS_A_CLIENT = 10;
    private static final EventType TYPE = EventType.REFERRAL_SENT;

    private final Larkshire larkshire;
    private UUID client = Ids.next();
    private int sequence;

    ToldEvents(Larkshire larkshire) {
        this.larkshire = larkshire;
    }

    /** An event with its id. */
    record Event(String id, ProducerRecord<String, String> record) {}

    Event next() {
        if (sequence == EVENTS_A_CLIENT) {
            client = Ids.next();
            sequence = 0;
        }
        sequence++;
        String id = Ids.next().toString();
        UUID referral = Ids.next();
        Instant now = Instant.now();
        var record = new ProducerRecord<>(
                Topic.REFERRAL_EVENTS.topicName(), client.toString(), larkshire.sentReferral(referral, client, now));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "/referral-service",
                        "ce_type",
                        TYPE.typeName(),
                        "ce_subject",
                        referral.toString(),
                        "ce_time",
                        now.toString(),
                        "ce_sequence",
                        Integer.toString(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Event(id, record);
    }
}
