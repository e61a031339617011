package org.clientpathways.pathway.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.Publisher;
import org.clientpathways.pathway.testing.Shuffled;
import org.clientpathways.pathway.testing.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TakingEventsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final UUID housing = Ids.next();
    private final UUID debt = Ids.next();
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
    void aRouteStandsInTheTablesWhenItsEventsAreTaken() {
        ClientStory story = tangled();

        publish(story);

        assertThat(tables.texts("select status from step where client_id = '" + story.client + "' order by entered_at"))
                .containsExactly("ended", "waiting");
        assertThat(tables.texts("select kind || ' ' || coalesce(ended_by::text, 'open') from spell where client_id = '"
                        + story.client + "' order by begun, kind"))
                .containsExactly(
                        "awaiting-response accepted",
                        "waiting-to-start started",
                        "in-service ended",
                        "awaiting-response waitlisted",
                        "between-services open",
                        "waiting-to-start open");
        assertThat(tables.number("select count(*) from milestone where client_id = '" + story.client + "'"))
                .isEqualTo(6);
    }

    @Test
    void whatFollowsIsJournaledOnceInOrderAndWithoutAGap() {
        ClientStory story = tangled();

        publish(story);
        publish(story);

        assertThat(tables.texts("select sequence || ' ' || replace(replace(type, 'org.clientpathways.', ''), '.v1', '')"
                        + " from journal where key = '" + story.client + "' order by sequence"))
                .containsExactly(
                        "1 pathway.opened",
                        "2 step.entered",
                        "3 step.waiting",
                        "4 step.started",
                        "5 step.entered",
                        "6 step.left",
                        "7 step.waiting");
        assertThat(tables.texts("select distinct topic || ' ' || source from journal"))
                .containsExactly("pathway-events /pathway-service");
    }

    @Test
    void theOrderInWhichEventsArriveLeavesNoTraceInTheTables() {
        ClientStory inOrder = tangled();
        publish(inOrder);
        List<String> expected = rowsOf(inOrder);

        ClientStory other = tangled();
        Shuffled.of(other.events()).forEach(event -> {
            publisher.publish(List.of(event));
            awaitTaken(other, -1);
        });
        awaitTaken(other, other.events().size());

        assertThat(rowsOf(other)).isEqualTo(expected);
    }

    @Test
    void aReferralEnteredInErrorIsGoneFromTheRouteAndTheOthersStay() {
        ClientStory story = ClientStory.ofAClient();
        story.referralTo(housing).sent(0).accepted(1).started(2).corrected(3);
        var kept = story.referralTo(debt).sent(4);

        publish(story);

        assertThat(tables.texts("select id || coalesce(from_service::text, ' outside') from step where client_id = '"
                        + story.client + "'"))
                .containsExactly(kept.id + " outside");
        assertThat(tables.texts("select distinct step_id from spell where client_id = '" + story.client + "'"))
                .containsExactly(kept.id.toString());
    }

    @Test
    void whatIsTakenBackLeavesTheTablesAsTheyWereAndWhatWasToldOfItStays() {
        ClientStory story = ClientStory.ofAClient();
        var first = story.referralTo(housing).sent(0).accepted(2);
        publish(story);
        List<String> before = rowsOf(story);
        first.redirectedAndHeld(4, debt, COUNCIL);
        publish(story);
        assertThat(rowsOf(story)).isNotEqualTo(before);
        assertThat(tables.texts("select status from step where client_id = '" + story.client + "' order by entered_at"))
                .containsExactly("redirected", "held");

        first.takenBack(5);
        publish(story);

        assertThat(rowsOf(story)).isEqualTo(before);
        assertThat(tables.number("select count(*) from journal where key = '" + story.client
                        + "' and type = 'org.clientpathways.step.left.v1'"))
                .isEqualTo(1);
    }

    @Test
    void everySpellThatIsOverLiesInThePartitionOfItsMonthAndEveryOpenOneInOneOfTheirOwn() {
        ClientStory story = ClientStory.ofAClient();
        story.referralTo(housing).sent(-4000).accepted(-3990).started(-3900);

        publish(story);

        assertThat(tables.texts("select tableoid::regclass::text from spell where client_id = '" + story.client
                        + "' order by begun"))
                .containsExactly("spell_2015_01", "spell_2015_02", "spell_open");
    }

    private ClientStory tangled() {
        ClientStory story = ClientStory.ofAClient();
        story.keyWorker(0, COUNCIL, new UUID(0, 1));
        var first = story.referralTo(housing).sent(1).accepted(3).started(10);
        var second = story.referralTo(debt).sent(20);
        first.ended(25);
        second.waitlisted(27);
        return story;
    }

    private void publish(ClientStory story) {
        publisher.publish(story.events());
        awaitTaken(story, story.events().size());
    }

    private void awaitTaken(ClientStory story, int events) {
        await().until(
                        () -> tables.number(
                                "select count(*) from taken_event where client_id = '" + story.client + "'"),
                        taken -> events < 0 ? taken > 0 : taken == events);
    }

    /** The rows of a client with the ids that each telling of the story makes anew taken out. */
    private List<String> rowsOf(ClientStory story) {
        String client = " where client_id = '" + story.client + "'";
        return tables.texts("""
                select concat_ws(' ', kind, begun, ended, ended_by, from_service, to_service) as row from spell %1$s
                union all select concat_ws(' ', status, entered_at, responded_at, from_service) from step %1$s
                union all select concat_ws(' ', what, at, recorded_at) from milestone %1$s
                union all select concat_ws(' ', key_worker, opened_at, last_milestone_at) from pathway %1$s
                order by row
                """.formatted(client));
    }
}
