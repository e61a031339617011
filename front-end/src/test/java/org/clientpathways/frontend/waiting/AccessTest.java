package org.clientpathways.frontend.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientpathways.frontend.api.Client;
import org.junit.jupiter.api.Test;

class AccessTest {

    @Test
    void anInterpreterIsNamedWithTheLanguage() {
        assertThat(Access.lines(client("Polish", true, "step-free-access")))
                .containsExactly("Interpreter needed: Polish", "Step-free access");
        assertThat(Access.tags(client("Polish", true))).containsExactly("Interpreter: Polish");
        assertThat(Access.lines(client(null, true))).containsExactly("Interpreter needed");
    }

    @Test
    void anotherLanguageIsSaidWithoutAnInterpreterToo() {
        assertThat(Access.lines(client("Welsh", false))).containsExactly("Language: Welsh");
        assertThat(Access.tags(client("Welsh", null))).containsExactly("Welsh");
    }

    @Test
    void whereNothingIsNeededNothingIsSaid() {
        assertThat(Access.lines(client("English", false))).isEmpty();
        assertThat(Access.tags(client(null, null))).isEmpty();
    }

    private static Client client(String language, Boolean interpreter, String... needs) {
        return new Client(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                language,
                interpreter,
                List.of(needs),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
