package org.clientpathways.pathway.taking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.clientpathways.contracts.event.ClientDescribed;
import org.clientpathways.groundwork.taking.Arrival;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.groundwork.taking.Taker;
import org.clientpathways.pathway.description.ClientDescriptions;
import org.clientpathways.pathway.directory.Directory;
import org.clientpathways.pathway.rebuild.Quiet;

/** Gives each event to whom it concerns: the directory, the descriptions of clients, or the clients' routes. */
@ApplicationScoped
public class EventTaking implements Taker {

    private final Directory directory;
    private final ClientDescriptions descriptions;
    private final ClientTaking clients;
    private final Quiet quiet;

    EventTaking(Directory directory, ClientDescriptions descriptions, ClientTaking clients, Quiet quiet) {
        this.directory = directory;
        this.descriptions = descriptions;
        this.clients = clients;
        this.quiet = quiet;
    }

    @Override
    public void take(List<Arrival> arrivals) {
        List<Arrival> ofClients = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (arrival.event().isEmpty()) {
                descriptions.remove(UUID.fromString(arrival.key()));
                continue;
            }
            PublishedEvent event = arrival.event().get();
            switch (event.type().topic()) {
                case DIRECTORY_EVENTS -> directory.take(event);
                case CLIENT_DESCRIPTIONS -> descriptions.take((ClientDescribed) event.data(), event.sequence());
                case REFERRAL_EVENTS, PATHWAY_EVENTS -> ofClients.add(arrival);
            }
        }
        clients.take(ofClients);
    }

    @Override
    public void passed(Map<TopicPartition, Long> done) {
        quiet.passed(done);
    }
}
