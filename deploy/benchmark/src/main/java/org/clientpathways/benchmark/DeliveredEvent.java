package org.clientpathways.benchmark;

import org.apache.kafka.clients.producer.KafkaProducer;

/** An event on the topic, until each endpoint has it. */
final class DeliveredEvent implements Operation {

    private final ToldEvents events;
    private final KafkaProducer<String, String> producer;
    private final Receipts receipts;
    private final int endpoints;

    DeliveredEvent(ToldEvents events, KafkaProducer<String, String> producer, Receipts receipts, int endpoints) {
        this.events = events;
        this.producer = producer;
        this.receipts = receipts;
        this.endpoints = endpoints;
    }

    @Override
    public void once() throws InterruptedException {
        ToldEvents.Event event = events.next();
        receipts.expect(event.id(), endpoints);
        producer.send(event.record());
        receipts.await(event.id());
    }
}
