package org.clientpathways.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Measures the time from the commit of an event to a consumer, or to a partner's system, at 50 a second, over that from a
 * producer to a consumer on the same broker.
 */
final class Latency {

    private static final int A_SECOND = 50;
    private static final double MEDIAN = 50;
    private static final double HIGH = 99;
    private static final String ID = "ce_id";
    private static final short COPIES = 1;

    private final Histogram fromCommit = new Histogram(3);
    private final Histogram fromProducer = new Histogram(3);

    private Latency() {}

    static List<Row> toConsumer(Larkshire larkshire, Pace pace)
            throws SQLException, ExecutionException, InterruptedException {
        var latency = new Latency();
        try (var published = new Arrivals(larkshire.system().kafka(), "referral-events", ID)) {
            latency.compare("scratch-of-b", larkshire, published.journeys(), pace);
        }
        return List.of(
                Row.ofTimes("(b) commit to consumer, median", latency.product(MEDIAN), latency.plain(MEDIAN), 3),
                Row.ofTimes("(b) commit to consumer, 99th of 100", latency.product(HIGH), latency.plain(HIGH), 2));
    }

    static List<Row> toPartner(Larkshire larkshire, Pace pace)
            throws SQLException, IOException, ExecutionException, InterruptedException {
        var latency = new Latency();
        var received = new Journeys();
        try (var partner = new Partner(id -> received.arrived(id, System.nanoTime()));
                var subscribed = Subscribed.to(larkshire.system(), partner, 1)) {
            latency.compare("scratch-of-g", larkshire, received, pace);
        }
        return List.of(
                Row.ofTimes(
                        "(g) commit to the partner's system, median", latency.product(MEDIAN), latency.plain(MEDIAN)),
                Row.ofTimes(
                        "(g) commit to the partner's system, 99th of 100", latency.product(HIGH), latency.plain(HIGH)));
    }

    private void compare(String scratch, Larkshire larkshire, Journeys published, Pace pace)
            throws ExecutionException, InterruptedException, SQLException {
        String kafka = larkshire.system().kafka();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(scratch, 12, COPIES))).all().get();
        }
        try (var referral = new PlainReferral(larkshire, new Turns(larkshire.clients(), 0, 1));
                var producer = producer(kafka);
                var arrivals = new Arrivals(kafka, scratch, ID)) {
            Journeys produced = arrivals.journeys();
            Operation commit = () -> {
                UUID event = referral.send();
                published.left(event.toString(), System.nanoTime());
            };
            Operation produce = () -> {
                String id = UUID.randomUUID().toString();
                var message = new ProducerRecord<>(scratch, id, "x".repeat(500));
                message.headers().add(ID, id.getBytes(StandardCharsets.UTF_8));
                long now = System.nanoTime();
                producer.send(message);
                produced.left(id, now);
            };
            paced(commit, pace.warmUp().dividedBy(2));
            paced(produce, pace.warmUp().dividedBy(2));
            published.take();
            produced.take();
            for (int round = 1; round <= pace.rounds(); round++) {
                paced(commit, pace.round());
                Histogram one = published.take();
                paced(produce, pace.round());
                Histogram other = produced.take();
                System.out.printf(
                        "  round %d: %.1f and %.1f ms, plain %.1f and %.1f%n",
                        round, at(one, MEDIAN), at(one, HIGH), at(other, MEDIAN), at(other, HIGH));
                fromCommit.add(one);
                fromProducer.add(other);
            }
        }
    }

    private double product(double percentile) {
        return at(fromCommit, percentile);
    }

    private double plain(double percentile) {
        return at(fromProducer, percentile);
    }

    static KafkaProducer<String, String> producer(String kafka) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void paced(Operation operation, Duration length) {
        long begun = System.nanoTime();
        long count = length.toMillis() * A_SECOND / 1_000;
        try {
            for (long i = 0; i < count; i++) {
                Waiting.until(begun + i * 1_000_000_000L / A_SECOND);
                operation.once();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static double at(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1_000.0;
    }
}
