package org.clientpathways.notification.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Urgency;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.ReferralAccepted;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.groundwork.json.PublishedJson;
import org.eclipse.microprofile.config.ConfigProvider;

/** A referral of a client of its own, between two agencies of its own, and its events on the topic. */
public final class ClientReferral {

    private static final Instant AT = Instant.parse("2026-03-02T10:15:30.125Z");

    public final UUID client = Ids.next();
    public final UUID referral = Ids.next();
    public final UUID service = Ids.next();
    public final String referring;
    public final String receiving;
    private long sequence;

    public ClientReferral(String referring, String receiving) {
        this.referring = referring;
        this.receiving = receiving;
    }

    /** Between two agencies that no other test has. */
    public static ClientReferral betweenNewAgencies() {
        return new ClientReferral("referring-" + Ids.next(), "receiving-" + Ids.next());
    }

    /** The same two agencies, another client. */
    public ClientReferral another() {
        return new ClientReferral(referring, receiving);
    }

    /** It is sent; gives the event's id. */
    public String sent() {
        return publish(sentRecord());
    }

    /** It is accepted; gives the event's id. */
    public String accepted() {
        return publish(record(new ReferralAccepted(referral, client, service, referring, receiving, AT)));
    }

    public ProducerRecord<String, String> sentRecord() {
        return record(new ReferralSent(
                referral,
                client,
                service,
                referring,
                receiving,
                Need.HOUSING,
                Urgency.ROUTINE,
                LawfulBasis.PUBLIC_TASK,
                Set.of(Category.IDENTITY),
                AT,
                null,
                AT));
    }

    /** Publishes it, and returns when the broker has it; gives the event's id. */
    public static String publish(ProducerRecord<String, String> record) {
        publish(List.of(record));
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    public static void publish(List<ProducerRecord<String, String>> records) {
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
            for (ProducerRecord<String, String> record : records) {
                producer.send(record).get();
            }
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private ProducerRecord<String, String> record(EventData data) {
        try {
            var record = new ProducerRecord<>(
                    "referral-events", client.toString(), PublishedJson.mapper().writeValueAsString(data));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", Ids.next().toString(),
                            "ce_source", "/referral-service",
                            "ce_type", EventType.of(data).typeName(),
                            "ce_subject", referral.toString(),
                            "ce_time", AT.toString(),
                            "ce_sequence", String.valueOf(++sequence),
                            "content-type", "application/json")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return record;
        } catch (com.fasterxml.jackson.core.JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
