package org.clientpathways.pathway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.PathwayClosed;
import org.clientpathways.contracts.event.PlanSet;
import org.clientpathways.contracts.event.PlannedStep;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.Shuffled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client who was in a service for housing from day 2 to day 10; referrals of these stories are for housing. */
class PlannedTimeTest {

    private final UUID service = Ids.next();
    private final UUID plan = Ids.next();
    private final PlannedStep first = step();
    private final PlannedStep second = step(first);
    private final ClientStory story = ClientStory.ofAClient();
    private final List<PublishedEvent> planning = new ArrayList<>();

    @BeforeEach
    void aStayThatIsOver() {
        story.referralTo(service).sent(0).accepted(1).started(2).ended(10);
    }

    @Test
    void itRunsWhileAPlannedStepIsDueUntilTheClientStarts() {
        planned(12, first);
        assertThat(between()).containsExactly("12.0 on");

        story.referralTo(service).sent(20).accepted(21).started(30);
        assertThat(between()).containsExactly("12.0-30.0 started");
    }

    @Test
    void aStepBehindAnotherIsDueOnceThatOneIsDone() {
        planned(12, first, second);
        story.referralTo(service).sent(20).accepted(21).started(30).ended(40);
        assertThat(between()).containsExactly("12.0-30.0 started", "40.0 on");

        story.referralTo(service).sent(50).accepted(51).started(60).ended(70);
        assertThat(between()).containsExactly("12.0-30.0 started", "40.0-60.0 started");
    }

    @Test
    void itStopsWhenTheStepIsPlannedAwayOrThePathwayIsClosed() {
        planned(12, first);
        planned(15);
        assertThat(between()).containsExactly("12.0-15.0 referral-closed");

        planned(20, first);
        closed(25);
        assertThat(between()).containsExactly("12.0-15.0 referral-closed", "20.0-25.0 referral-closed");
    }

    @Test
    void aClosingBeforeThePlanWasGivenEndsNothingThoughThePlanBeganEarlierThatDay() {
        closed(20.2);
        given(20, 20.5, first);
        assertThat(between()).containsExactly("20.0 on");
    }

    @Test
    void whatStartedBeforeThePlanEndsNothing() {
        planned(5, first);
        assertThat(between()).containsExactly("10.0 on");
    }

    private static PlannedStep step(PlannedStep... after) {
        return new PlannedStep(
                Ids.next(),
                Need.HOUSING,
                null,
                LocalDate.parse("2026-03-01"),
                Arrays.stream(after).map(PlannedStep::stepId).toList());
    }

    private void planned(double day, PlannedStep... steps) {
        given(day, day, steps);
    }

    private void given(double day, double recorded, PlannedStep... steps) {
        tell(EventType.PLAN_SET, day, new PlanSet(plan, story.client, COUNCIL, null, List.of(steps), day(recorded)));
    }

    private void closed(double day) {
        tell(EventType.PATHWAY_CLOSED, day, new PathwayClosed(story.client, COUNCIL, Outcome.NEED_MET, true, day(day)));
    }

    private void tell(EventType type, double day, EventData data) {
        planning.add(new PublishedEvent(
                Ids.next(), type, story.client.toString(), planning.size() + 1, plan.toString(), day(day), data));
    }

    /** The stretches between services, whatever the order in which the events are known. */
    private List<String> between() {
        List<PublishedEvent> events = new ArrayList<>(story.events());
        events.addAll(planning);
        List<String> told = told(Route.of(events));
        assertThat(told(Route.of(Shuffled.of(events)))).isEqualTo(told);
        return told;
    }

    private static List<String> told(Route route) {
        return route.spells().stream()
                .filter(spell -> spell.kind() == SpellKind.BETWEEN_SERVICES)
                .map(spell -> dayOf(spell.begun())
                        + (spell.isOpen()
                                ? " on"
                                : "-" + dayOf(spell.ended()) + " "
                                        + spell.endedBy().code()))
                .toList();
    }

    private static double dayOf(Instant instant) {
        return ClientStory.dayOf(instant);
    }
}
