package org.clientpathways.pathway.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.clientpathways.contracts.Ids;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.Publisher;
import org.clientpathways.pathway.testing.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseAwayTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final Tables tables = Tables.ofTheService();

    /** The right to write is taken away and given back: to the service the same as a database that does not work. */
    @Test
    void whatArrivesWhileTheDatabaseDoesNotWorkIsTakenWhenItDoesAgain() throws SQLException {
        ClientStory story = ClientStory.ofAClient();
        story.referralTo(Ids.next()).sent(0).accepted(1);
        String taken = "select count(*) from taken_event where client_id = '" + story.client + "'";

        tables.execute("revoke insert on taken_event from pathway_app");
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(story.events());
            await().during(Duration.ofSeconds(1)).until(() -> tables.number(taken) == 0);
        } finally {
            tables.execute("grant insert on taken_event to pathway_app");
        }

        await().until(() -> tables.number(taken) == 2);
        assertThat(tables.number("select count(*) from step where client_id = '" + story.client + "'"))
                .isEqualTo(1);
    }
}
