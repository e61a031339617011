package org.clientpathways.frontend.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Step NAME = Step.of("name", "Name", TextQuestion.required("name", "Name", "Enter a name"));
    private static final Step BORN =
            Step.of("born", "Born", DateQuestion.required("bornOn", "Born", "Enter a date", DateQuestion.When.PAST));

    private final Journey journey = new Journey(List.of(NAME, BORN));

    @Test
    void aFaultyPageIsAskedAgain() {
        Turn turn = journey.turn(answers("at", "name", "go", "next", "name", "  "), TODAY);
        assertThat(turn).isInstanceOfSatisfying(Turn.Ask.class, ask -> {
            assertThat(ask.step()).isEqualTo(NAME);
            assertThat(ask.form().error("name")).isEqualTo("Enter a name");
        });
    }

    @Test
    void theLastPageLeadsToTheCheck() {
        assertThat(journey.turn(complete("at", "born", "go", "next"), TODAY)).isInstanceOf(Turn.Check.class);
    }

    @Test
    void aHiddenAnswerThatWasTamperedWithIsFoundAtTheEnd() {
        Answers tampered = complete("at", "check", "go", "finish").with("bornOn-year", "2999");
        assertThat(journey.turn(tampered, TODAY))
                .isInstanceOfSatisfying(
                        Turn.Ask.class,
                        ask -> assertThat(ask.form().error("bornOn")).isEqualTo("The date cannot be in the future"));
    }

    @Test
    void theEndSaysWhichButtonWasPressed() {
        assertThat(journey.turn(complete("at", "check", "go", "draft"), TODAY))
                .isInstanceOfSatisfying(Turn.Finish.class, finish -> {
                    assertThat(finish.how()).isEqualTo("draft");
                    assertThat(finish.answers().has("at")).isFalse();
                });
    }

    @Test
    void backFromTheFirstPageLeaves() {
        assertThat(journey.turn(answers("at", "name", "go", "back"), TODAY)).isInstanceOf(Turn.Leave.class);
    }

    @Test
    void aChangeThatLeavesAnotherAnswerWithoutSenseAsksThatAnew() {
        Answers changed = answers("at", "name", "go", "next", "changing", "yes", "name", "Ann");
        assertThat(journey.turn(changed, TODAY))
                .isInstanceOfSatisfying(
                        Turn.Ask.class, ask -> assertThat(ask.step()).isEqualTo(BORN));
    }

    @Test
    void aViolationOfTheServiceIsToldOnThePageThatAsksForIt() {
        assertThat(journey.refused(complete(), Map.of("bornOn", "Too early")))
                .isInstanceOfSatisfying(Turn.Ask.class, ask -> {
                    assertThat(ask.step()).isEqualTo(BORN);
                    assertThat(ask.form().errors())
                            .containsExactly(new FieldError("bornOn", "bornOn-day", "Too early"));
                });
    }

    @Test
    void aMonthMayBeTypedByName() {
        assertThat(TypedDate.of("d", answers("d-day", "3", "d-month", "may", "d-year", "1984"))
                        .date())
                .contains(LocalDate.of(1984, 5, 3));
        assertThat(TypedDate.of("d", answers("d-day", "30", "d-month", "2", "d-year", "1984"))
                        .date())
                .isEmpty();
    }

    private static Answers complete(String... more) {
        Answers answers = answers("name", "Ann", "bornOn-day", "27", "bornOn-month", "3", "bornOn-year", "1984");
        for (int i = 0; i < more.length; i += 2) {
            answers = answers.with(more[i], more[i + 1]);
        }
        return answers;
    }

    private static Answers answers(String... pairs) {
        Answers answers = Answers.none();
        for (int i = 0; i < pairs.length; i += 2) {
            answers = answers.with(pairs[i], pairs[i + 1]);
        }
        return answers;
    }
}
