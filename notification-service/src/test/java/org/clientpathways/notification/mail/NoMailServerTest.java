package org.clientpathways.notification.mail;

import static org.awaitility.Awaitility.await;
import static org.clientpathways.contracts.code.Need.HOUSING;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.clientpathways.notification.testing.Publisher;
import org.clientpathways.notification.testing.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoMailServerTest.WithoutMail.class)
class NoMailServerTest {

    /** No mail server is named. */
    public static final class WithoutMail implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("pathways.mail.server", "", "pathways.mail.from", "");
        }
    }

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void itWorksWithoutAMailServerAndSaysSo() {
        Correspondent one = Correspondent.mailed("at-once");
        one.worker
                .asks()
                .get("/alerts/preferences")
                .then()
                .body("mail", equalTo("at-once"))
                .body("mailState", equalTo("not-set-up"));
        one.story.referral(HOUSING).sent().declined();
        try (Publisher publisher = new Publisher(broker)) {
            one.publish(publisher);
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            Tables.number("select count(*) from alert where client_id = '" + one.story.client + "'")
                                    == 1);
        }
        one.wants("none");
    }
}
