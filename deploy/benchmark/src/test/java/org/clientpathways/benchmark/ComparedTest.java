package org.clientpathways.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedTest {

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Compared.median(9, 1, 5)).isEqualTo(5);
    }

    @Test
    void ofAnEvenNumberTheMedianIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(Compared.median(8, 2, 4, 100)).isEqualTo(6);
    }

    @Test
    void theRatioIsThatOfTheMiddleRoundAndNotOfTheMedians() {
        var slowMinuteForBoth = new Compared(List.of(40.0, 4.0, 50.0), List.of(100.0, 10.0, 100.0));

        assertThat(slowMinuteForBoth.ratio()).isEqualTo(0.4);
        assertThat(slowMinuteForBoth.medianOfProduct()).isEqualTo(40);
        assertThat(slowMinuteForBoth.medianOfPlain()).isEqualTo(100);
    }
}
