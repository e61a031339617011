package org.clientpathways.referral.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RegisteringAClientTest {

    @Inject
    Journaled journal;

    private Worker keyWorker;

    @BeforeEach
    void someoneSignsIn() {
        keyWorker = Worker.keyWorker(World.agency());
    }

    @Test
    void aClientNeedsOnlyANameAndADateOfBirth() {
        register(jane())
                .statusCode(201)
                .body("givenName", equalTo("Jane"))
                .body("familyName", equalTo("Dunmore"))
                .body("bornOn", equalTo("1984-05-30"))
                .body("registeredBy", equalTo(keyWorker.agency()))
                .body("refused", empty())
                .body("accessNeeds", empty())
                .body("$", not(hasKey("postcode")))
                .body("$", not(hasKey("sex")))
                .body("$", not(hasKey("interpreterNeeded")));
    }

    @Test
    void everythingThatIsKnownIsKept() {
        Map<String, Object> known = jane();
        known.putAll(Map.of(
                "sex", "female",
                "postcode", " lk12ab ",
                "phone", "+44 (0)1632 960123 ext 4",
                "email", "jane@example.org",
                "language", "Polish",
                "interpreterNeeded", false,
                "accessNeeds", List.of("large-print", "step-free-access"),
                "ethnicGroup", "not-stated",
                "externalIds", List.of(Map.of("system", "housing-register", "value", "HR-7"))));
        String location = register(known).statusCode(201).extract().header("Location");
        keyWorker
                .asks()
                .get(location.substring(location.indexOf("/clients")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("sex", equalTo("female"))
                .body("postcode", equalTo("lk1 2ab"))
                .body("phone", equalTo("+44 (0)1632 960123 ext 4"))
                .body("email", equalTo("jane@example.org"))
                .body("language", equalTo("Polish"))
                .body("interpreterNeeded", equalTo(false))
                .body("accessNeeds", contains("step-free-access", "large-print"))
                .body("ethnicGroup", equalTo("not-stated"))
                .body("externalIds", hasSize(1))
                .body("externalIds[0].value", equalTo("HR-7"));
    }

    @Test
    void theOneWhoRegistersBecomesTheKeyWorker() {
        String id = register(jane())
                .body("keyWorker.account", equalTo(keyWorker.account().toString()))
                .body("keyWorker.agency", equalTo(keyWorker.agency()))
                .body("keyWorker.name", equalTo(keyWorker.name()))
                .extract()
                .path("id");
        Journaled.Event assigned = journal.under(id).get(0);
        assertThat(assigned.topic()).isEqualTo("referral-events");
        assertThat(assigned.type()).isEqualTo("org.clientpathways.key-worker.assigned.v1");
        assertThat(assigned.sequence()).isOne();
        assertThat(assigned.data().get("keyWorker").asText())
                .isEqualTo(keyWorker.account().toString());
    }

    @Test
    void theDescriptionThatIsPublishedIsCoarse() {
        Map<String, Object> known = jane();
        known.putAll(Map.of("sex", "female", "postcode", "LK9 9ZZ", "language", "Polish", "phone", "01632 960123"));
        String id = register(known).extract().path("id");
        Journaled.Event described = journal.under(id).get(1);
        assertThat(described.topic()).isEqualTo("client-descriptions");
        assertThat(described.data().get("birthYearBand").asText()).isEqualTo("1980-1984");
        assertThat(described.data().get("languageNeed").asBoolean()).isTrue();
        assertThat(described.data().has("quintile")).isFalse();
        assertThat(described.data().toString())
                .doesNotContainIgnoringCase("jane")
                .doesNotContain("LK9")
                .doesNotContain("1984-05-30")
                .doesNotContain("960123");
    }

    @Test
    void theSameKeyMakesOneClient() {
        String key = UUID.randomUUID().toString();
        String first = registerUnder(key, jane()).statusCode(201).extract().path("id");
        registerUnder(key, jane()).statusCode(201).body("id", equalTo(first));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        registerUnder(key, jane()).statusCode(201);
        Map<String, Object> other = jane();
        other.put("givenName", "Joan");
        registerUnder(key, other)
                .statusCode(422)
                .body("type", equalTo("https://clientpathways.org/problems/idempotency-key-reused"));
    }

    @Test
    void aKeyIsNeeded() {
        keyWorker
                .asks()
                .body(jane())
                .post("/clients")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://clientpathways.org/problems/idempotency-key-missing"));
    }

    @Test
    void anAgencyThatIsNotInTheDirectoryIsTold() {
        keyWorker = Worker.keyWorker("nowhere-" + UUID.randomUUID());
        register(jane())
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/agency-not-in-directory"));
    }

    @Test
    void nobodyIsBornInTheFuture() {
        refused(
                "bornOn",
                LocalDate.now().plusDays(2).toString(),
                "bornOn",
                "Give the date of birth, which cannot be in the future");
    }

    @Test
    void nobodyIsBornBefore1880() {
        refused("bornOn", "1879-12-31", "bornOn", "Give a date of birth from 1880 on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"givenName", "familyName", "bornOn"})
    void whatIsNeededIsNamed(String field) {
        Map<String, Object> without = jane();
        without.remove(field);
        register(without).statusCode(400).body("violations.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource({
        "postcode, <LK1>",
        "phone, call me",
        "email, not an address",
        "sex, unknown",
        "ethnicGroup, martian",
        "bornOn, 30/05/1984"
    })
    void whatCannotBeReadIsNamedAndNotEchoed(String field, String value) {
        Map<String, Object> wrong = jane();
        wrong.put(field, value);
        String answer = register(wrong)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(value);
    }

    @Test
    void namesOfEveryKindAreKeptAsTyped() {
        for (String name : List.of(
                "Robert'); drop table client;--",
                "<script>alert(1)</script>",
                "Zoë O’Brien-Łukasz",
                "李小龍",
                "{{7*7}} ${jndi:ldap://x}",
                "%_\\")) {
            Map<String, Object> named = jane();
            named.put("givenName", name);
            String id = register(named)
                    .statusCode(201)
                    .body("givenName", equalTo(name))
                    .extract()
                    .path("id");
            keyWorker.asks().get("/clients/" + id).then().body("givenName", equalTo(name));
            keyWorker = Worker.keyWorker(World.agency());
        }
    }

    @Test
    void aNameOfAMegabyteIsRefused() {
        Response answer = keyWorker
                .asksOnce()
                .body("{\"givenName\":\"" + "a".repeat(1_100_000) + "\"}")
                .post("/clients");
        assertThat(answer.statusCode()).isEqualTo(413);
        refused("givenName", "a".repeat(500_000), "givenName", "Give the given name in at most 200 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"givenName\":\"Jane\",\"familyName\":\"Dunmore\",\"bornOn\":\"1984-05-30\",\"nickname\":\"JD\"}",
                "{\"givenName\":\"Ja\\u0000ne\",\"familyName\":\"Dunmore\",\"bornOn\":\"1984-05-30\"}",
                "{\"givenName\":\"Ja\\nne\",\"familyName\":\"Dunmore\",\"bornOn\":\"1984-05-30\"}",
                "{\"givenName\":\"\\ud800\",\"familyName\":\"Dunmore\",\"bornOn\":\"1984-05-30\"}",
                "{\"givenName\":42,\"familyName\":\"Dunmore\",\"bornOn\":\"1984-05-30\"}",
                "{\"givenName\":[\"Jane\"],\"familyName\":\"Dunmore\",\"bornOn\":\"1984-05-30\"}",
                "{\"givenName\":\"Jane\",\"familyName\":\"Dunmore\",\"bornOn\":15000}",
                "{\"givenName\":\"Jane\",\"familyName\":\"Dunmore\",\"bornOn\":\"1984-05-30\",\"interpreterNeeded\":\"yes\"}",
                "{\"givenName\":\"Jane\",\"familyName\":\"Dunmore\",\"bornOn\":\"1984-05-30\",\"accessNeeds\":[null]}",
                "{\"givenName\":\"Jane\",\"familyName\":\"Dunmore\",\"bornOn\":\"1984-05-30\",\"externalIds\":[{}]}",
                "{\"givenName\":\"Jane\",\"givenName\":\"June\",\"familyName\":\"Dunmore\",\"bornOn\":\"1984-05-30\"}",
                "{\"givenName\":\"Jane\"",
                "[]",
                "null",
                "",
                "\"Jane\""
            })
    void aBodyThatIsNotAClientIsRefused(String body) {
        keyWorker
                .asksOnce()
                .body(body)
                .post("/clients")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://clientpathways.org/problems/bad-request"));
    }

    private void refused(String field, String value, String violated, String message) {
        Map<String, Object> wrong = jane();
        wrong.put(field, value);
        register(wrong)
                .statusCode(400)
                .body("violations.field", contains(violated))
                .body("violations[0].message", equalTo(message));
    }

    private ValidatableResponse register(Map<String, Object> details) {
        return registerUnder(UUID.randomUUID().toString(), details);
    }

    private ValidatableResponse registerUnder(String key, Map<String, Object> details) {
        return keyWorker
                .asks()
                .header("Idempotency-Key", key)
                .body(details)
                .post("/clients")
                .then();
    }

    private static Map<String, Object> jane() {
        return new HashMap<>(Map.of("givenName", "Jane", "familyName", "Dunmore", "bornOn", "1984-05-30"));
    }
}
