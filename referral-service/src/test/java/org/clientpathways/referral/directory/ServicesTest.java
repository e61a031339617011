package org.clientpathways.referral.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ServicesTest {

    @Inject
    Journaled journal;

    private String agency;
    private Worker manager;

    @BeforeEach
    void aManagerSignsIn() {
        agency = World.agency();
        manager = Worker.manager(agency);
    }

    @Test
    void aManagerAddsAServiceOfTheirAgency() {
        String staff = UUID.randomUUID().toString();
        Map<String, Object> details = details();
        details.putAll(Map.of(
                "places",
                List.of("LK1", "Harbourside"),
                "minimumAge",
                16,
                "maximumAge",
                64,
                "eligibility",
                "Anyone who lives in Harbourside",
                "capacity",
                40,
                "staff",
                List.of(staff)));
        String id = add(details).statusCode(201).extract().path("id");
        manager.asks()
                .get("/services/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo("Test Advice"))
                .body("agency.alias", equalTo(agency))
                .body("agency.name", equalTo("Agency " + agency))
                .body("needs", contains("housing", "benefits"))
                .body("places", contains("Harbourside", "LK1"))
                .body("minimumAge", equalTo(16))
                .body("targets.responseDays", equalTo(5))
                .body("staff", contains(staff))
                .body("open", equalTo(true));
    }

    @Test
    void staffAreShownToTheirOwnAgencyAlone() {
        UUID service = World.service(agency, UUID.randomUUID());
        Worker other = Worker.keyWorker(World.agency());
        other.asks().get("/services/" + service).then().statusCode(200).body("$", not(hasKey("staff")));
        other.asks().get("/services?agency=" + agency).then().body("items[0]", not(hasKey("staff")));
        manager.asks().get("/services?agency=" + agency).then().body("items[0]", hasKey("staff"));
    }

    @Test
    void theTargetsArePublished() {
        String id = add(details()).extract().path("id");
        Journaled.Event described = journal.under(id).get(0);
        assertThat(described.topic()).isEqualTo("directory-events");
        assertThat(described.type()).isEqualTo("org.clientpathways.service.described.v1");
        assertThat(described.data().get("agency").asText()).isEqualTo(agency);
        assertThat(described.data().get("responseDays").asInt()).isEqualTo(5);
        assertThat(described.data().get("waitDays").asInt()).isEqualTo(28);
        assertThat(described.data().get("needs")).hasSize(2);
    }

    @Test
    void aChangeReplacesAllAndIsPublishedWhereOthersSeeIt() {
        String id = add(details()).extract().path("id");
        Map<String, Object> changed = details();
        changed.putAll(Map.of("staff", List.of(UUID.randomUUID().toString()), "capacity", 3));
        change(id, "\"0\"", changed).statusCode(200).body("capacity", equalTo(3));
        assertThat(journal.under(id)).hasSize(1);
        changed.put("open", false);
        change(id, "*", changed).statusCode(200).body("open", equalTo(false));
        assertThat(journal.under(id)).hasSize(2);
        change(id, "*", details()).statusCode(200).body("staff", empty()).body("$", not(hasKey("capacity")));
    }

    @Test
    void aStaleChangeIsRefused() {
        String id = add(details()).extract().path("id");
        Map<String, Object> changed = details();
        changed.put("name", "Another name");
        change(id, "\"0\"", changed).statusCode(200).header("ETag", equalTo("\"1\""));
        change(id, "\"0\"", details()).statusCode(412);
    }

    @Test
    void aManagerWritesForTheirOwnAgencyAlone() {
        String id = add(details()).extract().path("id");
        manager = Worker.manager(World.agency());
        change(id, "*", details()).statusCode(403);
        Map<String, Object> elsewhere = details();
        elsewhere.put("agency", agency);
        add(elsewhere).statusCode(403);
        manager = Worker.administrator();
        add(elsewhere).statusCode(201).body("agency.alias", equalTo(agency));
    }

    @Test
    void workersDoNotWrite() {
        manager = Worker.of(agency, Roles.KEY_WORKER, Roles.SERVICE_WORKER);
        add(details()).statusCode(403);
    }

    @Test
    void theSameKeyAddsOneService() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> details = details();
        String first = manager.asks()
                .header("Idempotency-Key", key)
                .body(details)
                .post("/services")
                .path("id");
        String again = manager.asks()
                .header("Idempotency-Key", key)
                .body(details)
                .post("/services")
                .path("id");
        assertThat(again).isEqualTo(first);
    }

    @Test
    void aServiceThatIsNotThereIsNotFound() {
        manager.asks().get("/services/" + UUID.randomUUID()).then().statusCode(404);
        change(UUID.randomUUID().toString(), "*", details()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|''|name",
                "needs|[]|needs",
                "needs|[\"magic\"]|needs[0]",
                "targets|null|targets",
                "targets|{\"responseDays\":-1,\"waitDays\":1}|targets.responseDays",
                "targets|{\"responseDays\":1}|targets.waitDays",
                "staff|[\"bob\"]|staff[0]",
                "minimumAge|131|minimumAge",
                "minimumAge|1.5|minimumAge",
                "capacity|\"ten\"|capacity",
                "agency|\"nobody-here\"|agency",
                "open|1|open",
                "colour|\"red\"|colour",
                "description|\"a\\u0000\"|description"
            })
    void whatIsNoServiceIsRefused(String field, String value, String violated) {
        manager = Worker.of(agency, Roles.ADMINISTRATOR);
        String json =
                "{\"name\":\"Test Advice\",\"needs\":[\"housing\"],\"targets\":{\"responseDays\":5,\"waitDays\":28}}";
        String wrong = json.contains('"' + field + '"')
                ? json.replaceFirst(
                        "\"" + field + "\":(\"[^\"]*\"|\\[[^]]*]|\\{[^}]*})",
                        java.util.regex.Matcher.quoteReplacement(
                                "\"" + field + "\":" + (value.isEmpty() ? "\"\"" : value)))
                : json.replaceFirst(
                        "\\{", java.util.regex.Matcher.quoteReplacement("{\"" + field + "\":" + value + ","));
        manager.asks()
                .body(wrong)
                .post("/services")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(violated));
    }

    @Test
    void theGreatestAgeIsNotBelowTheLeast() {
        Map<String, Object> wrong = details();
        wrong.putAll(Map.of("minimumAge", 18, "maximumAge", 16));
        add(wrong).statusCode(400).body("violations.field", contains("maximumAge"));
    }

    private ValidatableResponse add(Map<String, Object> details) {
        return manager.asks().body(details).post("/services").then();
    }

    private ValidatableResponse change(String id, String ifMatch, Map<String, Object> details) {
        return manager.asks()
                .header("If-Match", ifMatch)
                .body(details)
                .put("/services/" + id)
                .then();
    }

    private static Map<String, Object> details() {
        return new HashMap<>(Map.of(
                "name",
                "Test Advice",
                "description",
                "Advice about homes",
                "needs",
                List.of("benefits", "housing"),
                "targets",
                Map.of("responseDays", 5, "waitDays", 28)));
    }
}
