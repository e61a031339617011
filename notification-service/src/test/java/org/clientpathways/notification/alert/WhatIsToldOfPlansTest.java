package org.clientpathways.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.contracts.code.Need.HOUSING;
import static org.clientpathways.contracts.code.Need.MONEY_AND_DEBT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.contracts.event.PlannedStep;
import org.clientpathways.notification.testing.Story;
import org.junit.jupiter.api.Test;

class WhatIsToldOfPlansTest {

    private static final LocalDate DUE = LocalDate.parse("2026-03-03");

    private final Story story = new Story();
    private final UUID plan = Ids.next();
    private final UUID signpost = Ids.next();
    private final UUID service = Ids.next();

    @Test
    void aSignpostToFollowUpIsToldUntilSomebodyHasAsked() {
        story.followUpDue(signpost, service).followUpDue(Ids.next(), service);
        assertThat(Told.open(story)).containsExactly("follow-up-due 2026-03-02", "follow-up-due 2026-03-03");
        story.followedUp(signpost, service, SignpostResult.WENT);
        assertThat(Told.open(story)).containsExactly("follow-up-due 2026-03-03");
    }

    @Test
    void whatIsToBeAskedOnceMoreIsToldOnceMore() {
        story.followUpDue(signpost, service)
                .followedUp(signpost, service, SignpostResult.NOT_YET)
                .followUpDue(signpost, service);
        assertThat(Told.open(story)).containsExactly("follow-up-due 2026-03-04");
    }

    @Test
    void aStepIsToldAsOverdueUntilThePlanHasAnotherDayForIt() {
        PlannedStep step = step(null, HOUSING, DUE);
        story.planned(plan, step).overdue(plan, step).planned(plan, step, step(null, MONEY_AND_DEBT, DUE));
        assertThat(Told.open(story)).containsExactly("plan-step-overdue 2026-03-03");
        story.planned(plan, new PlannedStep(step.stepId(), HOUSING, null, DUE.plusDays(30), List.of()));
        assertThat(Told.open(story)).isEmpty();
    }

    @Test
    void aStepThatIsDroppedIsToldNoMore() {
        PlannedStep step = step(null, HOUSING, DUE);
        story.planned(plan, step).overdue(plan, step).planned(plan);
        assertThat(Told.open(story)).isEmpty();
    }

    @Test
    void aStepIsToldNoMoreWhenTheClientStartsWithWhatHelpsWithTheNeed() {
        PlannedStep step = step(null, HOUSING, DUE);
        story.planned(plan, step).overdue(plan, step);
        story.referral(MONEY_AND_DEBT).sent().accepted().started().ended();
        assertThat(Told.open(story)).contains("plan-step-overdue 2026-03-03");
        story.referral(HOUSING).sent().accepted().started().ended();
        assertThat(Told.open(story)).doesNotContain("plan-step-overdue 2026-03-03");
    }

    @Test
    void aStepWithAServiceIsToldNoMoreWhenTheClientStartsThere() {
        var other = story.referral(HOUSING).sent().accepted();
        var there = story.referral(HOUSING).sent().accepted();
        PlannedStep step = step(there.service, HOUSING, story.today());
        story.planned(plan, step).overdue(plan, step);
        other.started();
        assertThat(Told.open(story)).anyMatch(told -> told.startsWith("plan-step-overdue"));
        there.started();
        assertThat(Told.open(story)).noneMatch(told -> told.startsWith("plan-step-overdue"));
    }

    @Test
    void aStartThatIsTakenBackLeavesTheStepOverdue() {
        PlannedStep step = step(null, HOUSING, DUE);
        story.planned(plan, step).overdue(plan, step);
        story.referral(HOUSING).sent().accepted().started().takenBack();
        assertThat(Told.open(story)).containsExactly("plan-step-overdue 2026-03-03");
    }

    @Test
    void nothingIsOverdueOnceTheRouteIsClosed() {
        PlannedStep step = step(null, HOUSING, DUE);
        story.planned(plan, step).overdue(plan, step).closed();
        assertThat(Told.open(story)).isEmpty();
    }

    private static PlannedStep step(UUID service, Need need, LocalDate dueOn) {
        return new PlannedStep(Ids.next(), need, service, dueOn, List.of());
    }
}
