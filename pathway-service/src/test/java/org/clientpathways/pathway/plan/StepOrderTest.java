package org.clientpathways.pathway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.groundwork.problem.Problem;
import org.junit.jupiter.api.Test;

class StepOrderTest {

    @Test
    void eachStepStandsAfterThoseItOpensAfterAndElseAsGiven() {
        assertThat(StepOrder.of(List.of(step("work", "home", "money"), step("home"), step("money", "home"))))
                .extracting(TemplateStep::key)
                .containsExactly("home", "money", "work");
        assertThat(StepOrder.of(List.of(step("b"), step("a"))))
                .extracting(TemplateStep::key)
                .containsExactly("b", "a");
    }

    @Test
    void stepsThatWaitForEachOtherInACircleAreRefused() {
        assertThat(field(step("home"), step("a", "c"), step("b", "a"), step("c", "b")))
                .isEqualTo("steps[1].opensAfter");
        assertThat(field(step("a", "a"))).isEqualTo("steps[0].opensAfter");
    }

    @Test
    void aKeyThatIsThereTwiceOrNotAtAllIsRefused() {
        assertThat(field(step("a"), step("a"))).isEqualTo("steps[1].key");
        assertThat(field(step("a"), step("b", "nothing"))).isEqualTo("steps[1].opensAfter");
    }

    private static String field(TemplateStep... steps) {
        Problem refused = catchThrowableOfType(Problem.class, () -> StepOrder.of(List.of(steps)));
        assertThat(refused.status()).isEqualTo(400);
        return refused.body().get("violations").toString().replaceAll(".*field=([^,]+),.*", "$1");
    }

    private static TemplateStep step(String key, String... after) {
        return new TemplateStep(key, "A title", Need.HOUSING, null, 14, List.of(after));
    }
}
