package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void withoutOptionsTheDemoIsLoadedAndTheDataKept() {
        assertThat(Arguments.of()).isEqualTo(new Arguments(false, true));
    }

    @Test
    void bothOptionsAreUnderstood() {
        assertThat(Arguments.of("--no-demo", "--fresh")).isEqualTo(new Arguments(true, false));
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> Arguments.of("--frsh"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("There is no option --frsh");
    }
}
