package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.clientpathways.local.Checkout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Partners' tools read docs/asyncapi.yaml: AsyncAPI's own command must find nothing wrong with it. */
class AsyncApiIsValidTest {

    private static final Path DOCUMENT = Checkout.find().root().resolve("docs/asyncapi.yaml");

    private static Path cli;

    @BeforeAll
    static void install() {
        cli = Node.packagesOf(Path.of("src", "test", "npm", "asyncapi"), "asyncapi");
    }

    @Test
    void theDescriptionOfTheEventsIsValid() {
        Node.Ran ran = validate(DOCUMENT);
        assertThat(ran.exitCode()).as(ran.output()).isZero();
    }

    @Test
    void oneThatIsWrongWouldBeFound() throws IOException {
        Path wrong = DOCUMENT.resolveSibling("../deploy/local/end-to-end/target/wrong.yaml");
        Files.writeString(wrong, Files.readString(DOCUMENT).replaceFirst("action: send", "action: shout"));
        assertThat(validate(wrong).exitCode()).isNotZero();
    }

    /** It tells nobody that it ran, and looks for no newer one. */
    private static Node.Ran validate(Path document) {
        return Node.run(
                cli,
                Map.of(
                        "CI",
                        "true",
                        "ASYNCAPI_METRICS_CONFIG_PATH",
                        cli.resolve("metrics.json").toString(),
                        "ASYNCAPI_SKIP_NEW_VERSION_CHECK",
                        "true"),
                "node",
                "node_modules/.bin/asyncapi",
                "validate",
                document.toString(),
                "--fail-severity=warn");
    }
}
