package org.clientpathways.referral.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AgenciesTest {

    @Inject
    Journaled journal;

    private final String alias = "agency-" + UUID.randomUUID();

    @Test
    void anAdministratorAddsAnAgencyAndEveryoneSeesIt() {
        put("Test Trust", "charity")
                .statusCode(201)
                .body("alias", equalTo(alias))
                .body("name", equalTo("Test Trust"))
                .body("kind", equalTo("charity"));
        Worker.serviceWorker(World.agency())
                .asks()
                .get("/agencies")
                .then()
                .statusCode(200)
                .body("items.alias", hasItem(alias));
    }

    @Test
    void eachChangeIsPublishedOnce() {
        put("Test Trust", "charity").statusCode(201);
        put("Test Trust", "charity").statusCode(200);
        put("The Test Trust", "charity").statusCode(200).body("name", equalTo("The Test Trust"));
        List<Journaled.Event> events = journal.under(alias);
        assertThat(events).extracting(Journaled.Event::topic).containsOnly("directory-events");
        assertThat(events).extracting(Journaled.Event::subject).containsOnly(alias);
        assertThat(events)
                .extracting(event -> event.data().get("name").asText())
                .containsExactly("Test Trust", "The Test Trust");
    }

    @Test
    void onlyAdministratorsWrite() {
        Worker.manager(alias)
                .asks()
                .body(Map.of("name", "Mine", "kind", "charity"))
                .put("/agencies/" + alias)
                .then()
                .statusCode(403);
        RestAssured.given().get("/agencies").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Harbour-Trust", "-x", "x-", "a_b", "%3Cscript%3E", "a%20b"})
    void anAliasThatIsNoneIsRefused(String wrong) {
        Worker.administrator()
                .asks()
                .body(Map.of("name", "Test Trust", "kind", "charity"))
                .put("/agencies/" + wrong)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("alias"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"\",\"kind\":\"charity\"}",
                "{\"name\":\"Test\"}",
                "{\"name\":\"Test\",\"kind\":\"club\"}",
                "{\"name\":\"Te\\u0000st\",\"kind\":\"charity\"}",
                "{\"name\":\"Test\",\"kind\":\"charity\",\"size\":3}",
                ""
            })
    void whatIsNoAgencyIsRefused(String body) {
        Worker.administrator()
                .asks()
                .body(body)
                .put("/agencies/" + alias)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private ValidatableResponse put(String name, String kind) {
        return Worker.administrator()
                .asks()
                .body(Map.of("name", name, "kind", kind))
                .put("/agencies/" + alias)
                .then();
    }
}
