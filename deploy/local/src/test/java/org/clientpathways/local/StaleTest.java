package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script deploy/local/stale, on a checkout of a few empty files. */
class StaleTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path checkout;

    @BeforeEach
    void aCheckoutThatIsBuilt() throws IOException {
        at(LONG_AGO, "pom.xml", "contracts/src/main/Event.java", "groundwork/src/main/Journal.java");
        for (String service : List.of("referral-service", "pathway-service", "notification-service", "front-end")) {
            at(LONG_AGO, service + "/pom.xml", service + "/src/main/A.java", service + "/src/test/ATest.java");
            at(LONG_AGO.plusSeconds(60), service + "/target/quarkus-app/quarkus-run.jar");
        }
        at(LONG_AGO, "deploy/local/pom.xml", "deploy/local/src/main/Launcher.java", "deploy/local/parts/pom.xml");
        at(LONG_AGO.plusSeconds(60), "deploy/local/target/local.jar");
        for (String part : List.of(
                "postgres/target/lib",
                "connect-worker/target/lib",
                "broker/target/broker.jar",
                "mailbox/target/mailbox.jar")) {
            at(LONG_AGO.plusSeconds(60), "deploy/local/parts/" + part);
        }
        at(LONG_AGO.plusSeconds(60), "deploy/local/parts/keycloak/target/built");
    }

    @Test
    void whatIsBuiltIsNotStale() throws IOException {
        assertThat(stale()).isEmpty();
    }

    @Test
    void aModuleWithANewerSourceIsStale() throws IOException {
        at(LONG_AGO.plusSeconds(120), "pathway-service/src/main/A.java");

        assertThat(stale()).containsExactly("pathway-service");
    }

    @Test
    void aNewerTestMakesNothingStale() throws IOException {
        at(LONG_AGO.plusSeconds(120), "pathway-service/src/test/ATest.java");

        assertThat(stale()).isEmpty();
    }

    @Test
    void aNewerContractMakesAllThatSpeakItStale() throws IOException {
        at(LONG_AGO.plusSeconds(120), "contracts/src/main/Event.java");

        assertThat(stale())
                .containsExactly(
                        "deploy/local", "referral-service", "pathway-service", "notification-service", "front-end");
    }

    @Test
    void whatWasNeverBuiltIsStale() throws IOException {
        Files.delete(checkout.resolve("deploy/local/parts/keycloak/target/built"));

        assertThat(stale()).containsExactly("deploy/local/parts/keycloak");
    }

    @Test
    void aBuildThatLeftItsFileAsItWasCountsAllTheSame() throws IOException {
        at(LONG_AGO.plusSeconds(120), "front-end/src/main/A.java");
        at(LONG_AGO.plusSeconds(180), "front-end/target/built");

        assertThat(stale()).isEmpty();
    }

    private void at(Instant time, String... files) throws IOException {
        for (String file : files) {
            Path path = checkout.resolve(file);
            Files.createDirectories(path.getParent());
            Files.setLastModifiedTime(Files.writeString(path, ""), FileTime.from(time));
        }
    }

    private List<String> stale() throws IOException {
        Path script = Checkout.find().root().resolve("deploy/local/stale");
        Process process = new ProcessBuilder("sh", script.toString(), checkout.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes()).lines().toList();
    }
}
