package org.clientpathways.groundwork.taking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.clientpathways.groundwork.taking.Untakeable.Reason;
import org.jboss.logging.Logger;

/**
 * Takes what one poll brought, in one transaction where that goes well. What cannot be read becomes a dead letter; when
 * the whole is refused it is taken key by key, then record by record, until the one at fault is found, so that it stands
 * in nobody's way. While the database or the broker is away it tries again for as long as it takes.
 */
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final EventReader reader;
    private final Taker taker;
    private final DeadLetters deadLetters;
    private final Patience patience = new Patience();

    public Intake(EventReader reader, Taker taker, DeadLetters deadLetters) {
        this.reader = reader;
        this.taker = taker;
        this.deadLetters = deadLetters;
    }

    /** Takes these records; when it returns each has had its effect or is a dead letter. */
    public void take(Iterable<ConsumerRecord<String, byte[]>> records) {
        Map<Arrival, ConsumerRecord<String, byte[]>> readable = new IdentityHashMap<>();
        Map<TopicPartition, Long> done = new HashMap<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            done.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            try {
                Arrival arrival = reader.read(record);
                readable.put(arrival, record);
                arrivals.add(arrival);
            } catch (Untakeable why) {
                keep(record, why);
            }
        }
        take(arrivals, readable);
        RuntimeException fault = tried(() -> taker.passed(done));
        if (fault != null) {
            throw fault;
        }
    }

    /** Ends every wait: what is not taken yet comes again after the next start. */
    public void stop() {
        patience.stop();
    }

    private void take(List<Arrival> arrivals, Map<Arrival, ConsumerRecord<String, byte[]>> records) {
        if (arrivals.isEmpty()) {
            return;
        }
        RuntimeException refusal = tried(() -> QuarkusTransaction.requiringNew().run(() -> taker.take(arrivals)));
        if (refusal == null) {
            return;
        }
        if (arrivals.size() == 1) {
            keep(records.get(arrivals.get(0)), refused(refusal));
            return;
        }
        for (List<Arrival> part : parts(arrivals)) {
            take(part, records);
        }
    }

    /** Tries until it is done or refused; gives the refusal. */
    private RuntimeException tried(Runnable work) {
        for (int failures = 1; ; failures++) {
            try {
                work.run();
                return null;
            } catch (RuntimeException fault) {
                if (!Faults.mayPass(fault)) {
                    return fault;
                }
                LOG.warnf("The database did not take the events, try %d: %s", failures, Faults.named(fault));
                patience.beforeTry(failures);
            }
        }
    }

    private void keep(ConsumerRecord<String, byte[]> record, Untakeable why) {
        for (int failures = 1; ; failures++) {
            try {
                deadLetters.keep(record, why);
                return;
            } catch (RuntimeException fault) {
                LOG.warnf("A dead letter could not be sent, try %d: %s", failures, fault);
                patience.beforeTry(failures);
            }
        }
    }

    private static Untakeable refused(RuntimeException refusal) {
        LOG.debug("The refusal in full", refusal);
        return new Untakeable(Reason.REFUSED, "Taking it failed: " + Faults.named(refusal));
    }

    private static Collection<List<Arrival>> parts(List<Arrival> arrivals) {
        Map<String, List<Arrival>> byKey = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            byKey.computeIfAbsent(arrival.key(), key -> new ArrayList<>()).add(arrival);
        }
        return byKey.size() > 1
                ? byKey.values()
                : arrivals.stream().map(List::of).toList();
    }
}
