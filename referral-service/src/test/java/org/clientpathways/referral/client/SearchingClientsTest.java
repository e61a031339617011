package org.clientpathways.referral.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchingClientsTest {

    private static final Map<String, Object> MINE = Map.of("keyWorker", "me");

    private Worker keyWorker;

    @BeforeEach
    void someoneSignsIn() {
        keyWorker = Worker.keyWorker(World.agency());
    }

    @Test
    void aClientIsFoundByTheBeginningsOfTheirNames() {
        String id = registered("Zoë", "O’Brien-Łukasz", "1984-05-30");
        registered("Zachary", "Obadiah", "1951-12-24");
        for (String text : List.of("zoe", "obrien", "luka zo", "ZOË O'B", "  Zoe   Lukasz ")) {
            search(Map.of("text", text)).body("items.id", contains(id));
        }
        search(Map.of("text", "brien")).body("items", empty());
    }

    @Test
    void aClientIsFoundByTheirDateOfBirth() {
        String id = registered("Zoë", "Marlowe", "1984-05-30");
        registered("Yan", "Tethera", "1951-12-24");
        search(Map.of("bornOn", "1984-05-30")).body("items.id", contains(id));
        search(Map.of("bornOn", "1984-05-30", "text", "yan")).body("items", empty());
    }

    @Test
    void theCaseloadIsOrderedByFamilyNameAndThenGivenName() {
        String third = registered("Zoe", "Smith", "1984-05-30");
        String second = registered("Adam", "smith", "1951-12-24");
        String first = registered("Yan", "Ångström", "1970-02-01");
        String fourth = registered("Bo", "Smithson", "1963-07-07");
        search(MINE).body("items.id", contains(first, second, third, fourth));
    }

    @Test
    void theCaseloadIsOnesOwnAlone() {
        registered("Zoe", "Smith", "1984-05-30");
        keyWorker = Worker.keyWorker(keyWorker.agency());
        String mine = registered("Yan", "Tethera", "1951-12-24");
        search(MINE).body("items.id", contains(mine));
    }

    @Test
    void colleaguesFindOneAnothersClients() {
        String id = registered("Zoe", "Smith", "1984-05-30");
        keyWorker = Worker.keyWorker(keyWorker.agency());
        search(Map.of("text", "smith")).body("items.id", contains(id));
    }

    @Test
    void anotherAgencyFindsNothing() {
        registered("Zoe", "Smith", "1984-05-30");
        keyWorker = Worker.keyWorker(World.agency());
        search(Map.of("text", "smith", "bornOn", "1984-05-30"))
                .body("items", empty())
                .body("next", nullValue());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        List<String> all = new ArrayList<>();
        for (String given : List.of("Ana", "Ben", "Cal", "Dot", "Eve")) {
            all.add(registered(given, World.letters(9), "19" + (50 + 9 * all.size()) + "-01-0" + (all.size() + 1)));
        }
        List<String> walked = new ArrayList<>();
        String next = "";
        while (next != null) {
            ValidatableResponse page = keyWorker
                    .asks()
                    .body(MINE)
                    .post("/clients/search?limit=2" + (next.isEmpty() ? "" : "&after=" + next))
                    .then()
                    .statusCode(200);
            walked.addAll(page.extract().path("items.id"));
            next = page.extract().path("next");
        }
        assertThat(walked).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
    }

    @Test
    void aCursorHoldsNoName() {
        registered("Ana", "Wheatear", "1984-05-30");
        registered("Ben", "Wheatear", "1951-12-24");
        String next = keyWorker
                .asks()
                .body(MINE)
                .post("/clients/search?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        String inClear = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8);
        assertThat(UUID.fromString(inClear)).isNotNull();
    }

    @Test
    void anotherAgencysClientMarksNoPlaceAnyMoreThanARandomIdDoes() {
        String foreign = registered("Mid", "Middleton", "1984-05-30");
        keyWorker = Worker.keyWorker(World.agency());
        registered("Ana", "Aaronovitch", "1951-12-24");
        registered("Zoe", "Zimmer", "1970-02-01");
        String ofForeign = after(foreign).statusCode(400).extract().asString();
        String ofRandom =
                after(UUID.randomUUID().toString()).statusCode(400).extract().asString();
        assertThat(ofForeign).isEqualTo(ofRandom);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\" \"}",
                "{\"text\":\"z\"}",
                "{\"text\":\"%_'\"}",
                "{\"keyWorker\":\"you\"}",
                "{\"name\":\"smith\"}",
                "{\"text\":[\"smith\"]}",
                ""
            })
    void aSearchForEverybodyIsRefused(String body) {
        keyWorker
                .asks()
                .body(body)
                .post("/clients/search")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=ten", "after=!!", "after=Zm9v"})
    void aPageThatCannotBeIsRefused(String query) {
        keyWorker
                .asks()
                .body(MINE)
                .post("/clients/search?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aNameWithSqlInItFindsNothing() {
        registered("Zoe", "Smith", "1984-05-30");
        search(Map.of("text", "x' or 1=1; drop table client; --")).body("items", empty());
        search(Map.of("text", "smith")).body("items", hasSize(1)).body("items[0].familyName", equalTo("Smith"));
    }

    private ValidatableResponse after(String id) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
        return keyWorker
                .asks()
                .body(MINE)
                .post("/clients/search?after=" + cursor)
                .then();
    }

    private ValidatableResponse search(Map<String, Object> search) {
        return keyWorker.asks().body(search).post("/clients/search").then().statusCode(200);
    }

    private String registered(String given, String family, String bornOn) {
        return keyWorker
                .asksOnce()
                .body(Map.of("givenName", given, "familyName", family, "bornOn", bornOn))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
