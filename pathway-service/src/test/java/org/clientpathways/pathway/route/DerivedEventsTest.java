package org.clientpathways.pathway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.pathway.testing.ClientStory.day;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.StepEnding;
import org.clientpathways.contracts.event.StepEntered;
import org.clientpathways.contracts.event.StepLeft;
import org.clientpathways.groundwork.json.PublishedJson;
import org.clientpathways.pathway.testing.ClientStory;
import org.junit.jupiter.api.Test;

class DerivedEventsTest {

    private final UUID housing = Ids.next();
    private final UUID debt = Ids.next();
    private final ClientStory story = ClientStory.ofAClient();

    @Test
    void aLifeGivesRiseToOneEventOfEachKindAndOpensThePathwayOnce() {
        story.referralTo(housing).sent(0).waitlisted(1).accepted(2).started(3).ended(4);
        story.referralTo(debt).sent(5).declined(6);

        assertThat(derived())
                .extracting(event -> EventType.of(event.data()).happened())
                .containsExactly(
                        "pathway.opened",
                        "step.entered",
                        "step.waiting",
                        "step.started",
                        "step.left",
                        "step.entered",
                        "step.left");
        assertThat(derived().get(5).data())
                .isInstanceOfSatisfying(
                        StepEntered.class, entered -> assertThat(entered.from()).isEqualTo(housing.toString()));
        assertThat(derived().get(6).data())
                .isInstanceOfSatisfying(
                        StepLeft.class, left -> assertThat(left.how()).isEqualTo(StepEnding.DECLINED));
    }

    @Test
    void ofAStepThatIsHeldNothingIsToldUntilItIsSent() {
        var first = story.referralTo(housing).sent(0);
        var held = first.redirectedAndHeld(4, debt, ClientStory.HEALTH);

        assertThat(happened()).containsExactly("pathway.opened", "step.entered", "step.left");
        assertThat(derived().get(2).data())
                .isInstanceOfSatisfying(
                        StepLeft.class, left -> assertThat(left.how()).isEqualTo(StepEnding.REDIRECTED));

        held.sentOn(9, first);

        assertThat(happened()).containsExactly("pathway.opened", "step.entered", "step.left", "step.entered");
        assertThat(derived().get(3).dueAt()).isEqualTo(day(9));
    }

    @Test
    void ofAHeldStepThatIsWithdrawnNothingIsToldEver() {
        var first = story.referralTo(housing).sent(0);
        first.redirectedAndHeld(4, debt, ClientStory.HEALTH).withdrawn(9, DecidedBy.CLIENT);

        assertThat(happened()).containsExactly("pathway.opened", "step.entered", "step.left");
    }

    @Test
    void theIdIsMadeOfSubjectTypeAndInstant() {
        var referral = story.referralTo(housing).sent(0);

        assertThat(derived().get(1).id()).isEqualTo(Ids.derived(referral.id, EventType.STEP_ENTERED, day(0)));
        assertThat(derived().get(0).subject()).isEqualTo(story.client);
    }

    @Test
    void everyDerivedEventMatchesItsPublishedSchema() throws IOException {
        story.referralTo(housing).sent(0).waitlisted(1).started(3).withdrawn(4, DecidedBy.CLIENT);

        for (DerivedEvents.Derived event : derived()) {
            EventType type = EventType.of(event.data());
            try (InputStream published = EventType.class.getResourceAsStream(type.schemaResource())) {
                Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(published);
                String json = PublishedJson.mapper().writeValueAsString(event.data());
                assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
            }
        }
    }

    private List<String> happened() {
        return derived().stream()
                .map(event -> EventType.of(event.data()).happened())
                .toList();
    }

    private List<DerivedEvents.Derived> derived() {
        return DerivedEvents.of(story.client, Route.of(story.events()));
    }
}
