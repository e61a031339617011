package org.clientpathways.pathway.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.day;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.Publisher;
import org.clientpathways.pathway.testing.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowUpsAreAskedForTest {

    private static final double NOW = Duration.between(day(0), Instant.now()).toMinutes() / (24.0 * 60);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    OverdueWatch watch;

    @Inject
    Clock clock;

    private final UUID signpost = Ids.next();
    private final UUID debt = Ids.next();
    private final ClientStory story = ClientStory.ofAClient();
    private final Tables tables = Tables.ofTheService();
    private LocalDate today;

    @BeforeEach
    void whatDayItIs() {
        today = LocalDate.now(clock.withZone(Clocks.LONDON));
    }

    @Test
    void onTheDayTheKeyWorkerIsAskedOnceAndAsItsSchemaSays() throws IOException {
        story.signpost(NOW - 10, signpost, debt, COUNCIL, today);
        look();
        watch.look();

        assertThat(asked()).containsExactly(today.atStartOfDay(Clocks.LONDON).toInstant() + " " + today);
        try (InputStream schema =
                EventType.class.getResourceAsStream(EventType.SIGNPOST_FOLLOW_UP_DUE.schemaResource())) {
            String json = tables.texts("select data from journal where subject = '" + signpost + "'")
                    .get(0);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void nobodyIsAskedBeforeTheDayNorAFortnightAfterIt() {
        story.signpost(NOW - 10, signpost, debt, COUNCIL, today.plusDays(1));
        story.signpost(NOW - 40, Ids.next(), debt, COUNCIL, today.minusDays(15));
        look();

        assertThat(asked()).isEmpty();
    }

    @Test
    void nobodyIsAskedWhatIsKnownAlready() {
        story.signpost(NOW - 10, signpost, debt, COUNCIL, today.minusDays(1))
                .followedUp(NOW - 3, signpost, debt, COUNCIL, SignpostResult.WENT, null);
        look();

        assertThat(asked()).isEmpty();
    }

    @Test
    void whoHasNotGoneYetIsAskedAboutAgainOnTheNextDay() {
        story.signpost(NOW - 20, signpost, debt, COUNCIL, today.minusDays(5));
        look();
        story.followedUp(NOW - 4, signpost, debt, COUNCIL, SignpostResult.NOT_YET, today);
        look();

        assertThat(asked()).hasSize(2).last().asString().endsWith(" " + today);
    }

    private void look() {
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(story.events());
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> tables.hasTaken(story.events()));
        watch.look();
    }

    private List<String> asked() {
        return tables.texts("select to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') || ' '"
                + " || (data::json ->> 'followUpOn') from journal where key = '" + story.client
                + "' and type = 'org.clientpathways.signpost.follow-up-due.v1' order by occurred_at");
    }
}
