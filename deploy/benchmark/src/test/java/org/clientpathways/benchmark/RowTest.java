package org.clientpathways.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void aTableHasAHeadAndALineForEachMeasurement() {
        Row rates = Row.ofRates("(a) sending", new Compared(List.of(450.0), List.of(1000.0)), 0.4);
        Row times = Row.ofTimes("(b) median", 5, 2, 3);

        assertThat(Row.table(List.of(rates, times)).lines())
                .hasSize(4)
                .contains("| (a) sending | 450 a second | 1000 a second | 0.45 | at least 0.4 |")
                .contains("| (b) median | 5.0 ms | 2.0 ms | 2.5 | at most 3.0 |");
    }
}
