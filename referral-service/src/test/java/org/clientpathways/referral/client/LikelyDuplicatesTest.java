package org.clientpathways.referral.client;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LikelyDuplicatesTest {

    private Worker keyWorker;

    @BeforeEach
    void someoneSignsIn() {
        keyWorker = Worker.keyWorker(World.agency());
    }

    @Test
    void theSameClientIsNotRegisteredTwiceUnasked() {
        String first = registered(client("Katherine", "Macdonald", "1984-05-03"));
        register(client("Katherine", "Macdonald", "1984-05-03"))
                .statusCode(409)
                .body("type", equalTo("https://clientpathways.org/problems/likely-duplicates"))
                .body("duplicates", hasSize(1))
                .body("duplicates[0].id", equalTo(first))
                .body("duplicates[0].givenName", equalTo("Katherine"))
                .body("duplicates[0].bornOn", equalTo("1984-05-03"))
                .body("duplicates[0].postcode", equalTo("LK1 2AB"))
                .body("duplicates[0].reasons", contains("same-name", "same-birth-date", "same-postcode"));
    }

    @Test
    void aNameSpeltAnotherWayIsFound() {
        String first = registered(client("Catherine", "McDonald", "1984-05-03"));
        register(client("Katherine", "MacDonald", "1984-05-03")).statusCode(409).body("duplicates.id", contains(first));
    }

    @Test
    void exchangedNamesAreFound() {
        String first = registered(client("Katherine", "Macdonald", "1984-05-03"));
        register(client("Macdonald", "Katherine", "1984-05-03")).statusCode(409).body("duplicates.id", contains(first));
    }

    @Test
    void anAccentMakesNoDifference() {
        String first = registered(client("Zoë", "Müller", "1984-05-03"));
        register(client("Zoe", "Muller", "1984-05-03"))
                .statusCode(409)
                .body("duplicates.id", contains(first))
                .body("duplicates[0].reasons[0]", equalTo("same-name"));
    }

    @Test
    void aSlipInTheDateOfBirthIsFound() {
        String first = registered(client("Katherine", "Macdonald", "1984-05-03"));
        Map<String, Object> swapped = client("Katherine", "Macdonald", "1984-03-05");
        swapped.put("postcode", "LK7 7AA");
        register(swapped)
                .statusCode(409)
                .body("duplicates.id", contains(first))
                .body("duplicates[0].reasons", contains("same-name", "birth-date-swapped"));
        Map<String, Object> oneOff = client("Katherine", "Macdonald", "1994-05-03");
        oneOff.put("postcode", "LK7 7AA");
        register(oneOff)
                .statusCode(409)
                .body("duplicates[0].reasons", contains("same-name", "birth-date-one-digit-off"));
    }

    @Test
    void theSameIdOfAnotherSystemIsFoundWhateverTheName() {
        Map<String, Object> known = client("Katherine", "Macdonald", "1984-05-03");
        known.put("externalIds", List.of(Map.of("system", "nhs-number", "value", "9990001112")));
        String first = registered(known);
        Map<String, Object> other = client("Ulrich", "Quist", "1951-12-24");
        other.put("postcode", "LK7 7AA");
        other.put("externalIds", List.of(Map.of("system", "nhs-number", "value", "9990001112")));
        register(other)
                .statusCode(409)
                .body("duplicates.id", contains(first))
                .body("duplicates[0].reasons", contains("same-external-id"));
    }

    @Test
    void somebodyElseWithTheSameNameIsNotHeldUp() {
        registered(client("Katherine", "Macdonald", "1984-05-03"));
        Map<String, Object> namesake = client("Katherine", "Macdonald", "1951-12-24");
        namesake.put("postcode", "LK7 7AA");
        register(namesake).statusCode(201);
    }

    @Test
    void somebodyBornOnTheSameDayIsNotHeldUp() {
        registered(client("Katherine", "Macdonald", "1984-05-03"));
        register(client("Ulrich", "Quist", "1984-05-03")).statusCode(201);
    }

    @Test
    void whenAllAreNamedAsSomebodyElseTheClientIsRegistered() {
        String first = registered(client("Katherine", "Macdonald", "1984-05-03"));
        Map<String, Object> twin = client("Kathrin", "Macdonald", "1984-05-03");
        twin.put("acceptDuplicates", List.of(first));
        String second = registered(twin);
        Map<String, Object> third = client("Katherina", "Macdonald", "1984-05-03");
        third.put("acceptDuplicates", List.of(first));
        register(third).statusCode(409).body("duplicates.id", containsInAnyOrder(first, second));
        third.put("acceptDuplicates", List.of(first, second));
        register(third).statusCode(201);
    }

    @Test
    void anotherAgencysClientsAreNeverTold() {
        registered(client("Katherine", "Macdonald", "1984-05-03"));
        keyWorker = Worker.keyWorker(World.agency());
        register(client("Katherine", "Macdonald", "1984-05-03")).statusCode(201);
    }

    private String registered(Map<String, Object> client) {
        return register(client).statusCode(201).extract().path("id");
    }

    private ValidatableResponse register(Map<String, Object> client) {
        return keyWorker.asksOnce().body(client).post("/clients").then();
    }

    private static Map<String, Object> client(String given, String family, String bornOn) {
        return new HashMap<>(Map.of("givenName", given, "familyName", family, "bornOn", bornOn, "postcode", "LK1 2AB"));
    }
}
