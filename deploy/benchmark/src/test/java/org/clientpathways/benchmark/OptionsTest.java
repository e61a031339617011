package org.clientpathways.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void withoutAWordEverythingIsMeasuredInFull() {
        Options options = Options.of();

        assertThat(options.pace()).isEqualTo(Pace.FULL);
        assertThat(options.measurements()).containsExactly(Measurement.values());
    }

    @Test
    void someCanBeChosenByTheirLetters() {
        Options options = Options.of("--quick", "--only", "c,a");

        assertThat(options.pace()).isEqualTo(Pace.QUICK);
        assertThat(options.measurements()).containsExactly(Measurement.SENDING, Measurement.WORK_LIST);
    }

    @Test
    void whatIsUnknownIsNamed() {
        assertThatThrownBy(() -> Options.of("--slow")).hasMessageContaining("--slow");
        assertThatThrownBy(() -> Options.of("--only", "a,x")).hasMessageContaining("x");
        assertThatThrownBy(() -> Options.of("--only")).hasMessageContaining("--only");
    }
}
