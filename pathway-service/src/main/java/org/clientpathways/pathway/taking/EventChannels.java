package org.clientpathways.pathway.taking;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.clientpathways.groundwork.taking.DeadLetterTopics;
import org.clientpathways.groundwork.taking.EventReader;
import org.clientpathways.groundwork.taking.Intake;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where events come in from Kafka, one poll after the other, and dead letters go out. */
@ApplicationScoped
public class EventChannels {

    private final Intake intake;

    EventChannels(
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.application.name") String application,
            EventTaking taking,
            @Channel("dead-letters") MutinyEmitter<ProducerRecord<String, byte[]>> deadLetters) {
        this.intake = new Intake(
                new EventReader(mapper),
                taking,
                new DeadLetterTopics(application, letter -> deadLetters.sendAndAwait(letter)));
    }

    @Incoming("events")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) {
        intake.take(records);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        intake.stop();
    }
}
