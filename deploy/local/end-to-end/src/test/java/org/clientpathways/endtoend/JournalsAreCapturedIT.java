package org.clientpathways.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@WithTheWholeSystem
class JournalsAreCapturedIT {

    @Test
    void aConnectorThatIsGoneComesBackAndGoesOnWhereItStopped() {
        String client = Line.register();
        given().delete(connector()).then().statusCode(204);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(JournalsAreCapturedIT::runs);
        Line.agree(client, List.of("identity"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Topics.readAll().stream()
                        .filter(record -> client.equals(record.key()))
                        .anyMatch(record -> record.happened().equals("agreement.given")));
    }

    @Test
    void askingForWhatHasFailedToBeStartedAgainIsUnderstood() {
        assertThat(given().contentType(ContentType.JSON)
                        .post(connector() + "/restart?includeTasks=true&onlyFailed=true")
                        .statusCode())
                .isIn(202, 204);
    }

    /** Whether the connector and its task run. */
    private static boolean runs() {
        return given().get(connector() + "/status").asString().matches(".*RUNNING.*RUNNING.*");
    }

    private static String connector() {
        return TheSystem.addresses().connect() + "/connectors/referral-journal";
    }
}
