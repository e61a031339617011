package org.clientpathways.pathway.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.pathway.testing.ClientStory.day;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.ClientDescribed;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.testing.DirectoryEvents;
import org.clientpathways.pathway.testing.Publisher;
import org.clientpathways.pathway.testing.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DirectoryAndDescriptionsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private Tables tables;
    private Publisher publisher;

    @BeforeEach
    void connect() {
        tables = Tables.ofTheService();
        publisher = new Publisher(broker);
    }

    @AfterEach
    void disconnect() {
        publisher.close();
    }

    @Test
    void aServiceIsAsItWasLastDescribedWhateverArrivesAfterwards() {
        UUID service = Ids.next();
        UUID last = Ids.next();

        publisher.publish(List.of(
                DirectoryEvents.service(1, service, "First name"),
                DirectoryEvents.service(3, service, "Third name"),
                DirectoryEvents.service(2, service, "Second name"),
                DirectoryEvents.service(1, last, "Arrives last")));

        await().until(() -> !tables.texts("select name from service where id = '" + last + "'")
                        .isEmpty()
                && !tables.texts("select name from service where id = '" + service + "'")
                        .isEmpty());
        assertThat(tables.texts("select name from service where id = '" + service + "'"))
                .containsExactly("Third name");
    }

    @Test
    void aDescriptionIsKeptAndATombstoneRemovesIt() {
        UUID client = Ids.next();
        String described =
                "select area || quintile || birth_year_band from client_description where client_id = '" + client + "'";
        ClientDescribed data =
                new ClientDescribed(client, "Larkshire North", 2, "LIMD-2025", "1980-1984", null, null, false, day(0));

        publisher.publish(List.of(new PublishedEvent(
                Ids.next(), EventType.CLIENT_DESCRIBED, client.toString(), 1, client.toString(), day(0), data)));
        await().until(() -> tables.texts(described).equals(List.of("Larkshire North21980-1984")));

        publisher.send(List.of(new ProducerRecord<>("client-descriptions", client.toString(), null)));
        await().until(() -> tables.texts(described).isEmpty());
    }
}
