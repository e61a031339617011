package org.clientpathways.referral.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AmendingAClientTest {

    @Inject
    Journaled journal;

    private Worker keyWorker;
    private UUID client;

    @BeforeEach
    void aClientIsRegistered() {
        keyWorker = Worker.keyWorker(World.agency());
        client = World.client(keyWorker);
    }

    @Test
    void whatIsLeftOutStaysAndNullTakesAway() {
        amend("\"0\"", "{\"givenName\":\"Robyn\",\"phone\":null,\"accessNeeds\":[\"braille\",\"easy-read\"]}")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("givenName", equalTo("Robyn"))
                .body("$", not(hasKey("phone")))
                .body("email", equalTo("robin@example.org"))
                .body("accessNeeds", containsInAnyOrder("braille", "easy-read"));
        keyWorker
                .asks()
                .get("/clients/" + client)
                .then()
                .body("givenName", equalTo("Robyn"))
                .body("$", not(hasKey("phone")))
                .body("postcode", equalTo("LK1 2AB"));
    }

    @Test
    void aWholeCategoryCanBeTakenAwayAndComeBack() {
        amend(
                        "*",
                        "{\"postcode\":null,\"phone\":null,\"email\":null,\"language\":null,\"interpreterNeeded\":null,"
                                + "\"accessNeeds\":null,\"sex\":null,\"ethnicGroup\":null}")
                .statusCode(200)
                .body("accessNeeds", empty())
                .body("$", not(hasKey("email")))
                .body("$", not(hasKey("ethnicGroup")));
        amend("*", "{\"email\":\"new@example.org\",\"sex\":\"other\",\"language\":\"Welsh\"}")
                .statusCode(200)
                .body("email", equalTo("new@example.org"))
                .body("sex", equalTo("other"))
                .body("language", equalTo("Welsh"));
    }

    @Test
    void idsOfOtherSystemsAreReplacedTogether() {
        amend("*", "{\"externalIds\":[{\"system\":\"a\",\"value\":\"1\"},{\"system\":\"b\",\"value\":\"2\"}]}")
                .statusCode(200);
        amend("*", "{\"externalIds\":[{\"system\":\"b\",\"value\":\"2\"},{\"system\":\"c\",\"value\":\"3\"}]}")
                .statusCode(200)
                .body("externalIds.value", contains("2", "3"));
    }

    @Test
    void aChangedNameIsFoundUnderTheNewOne() {
        String name = World.letters(12);
        amend("*", "{\"familyName\":\"" + name + "\"}").statusCode(200);
        keyWorker
                .asks()
                .body(Map.of("text", name))
                .post("/clients/search")
                .then()
                .body("items.id", contains(client.toString()));
    }

    @Test
    void aChangeToWhatIsDescribedIsPublished() {
        amend("*", "{\"bornOn\":\"2001-02-03\",\"interpreterNeeded\":false,\"language\":\"english\"}")
                .statusCode(200);
        List<Journaled.Event> events = journal.under(client);
        Journaled.Event described = events.get(events.size() - 1);
        assertThat(described.type()).isEqualTo("org.clientpathways.client.described.v1");
        assertThat(described.sequence()).isEqualTo(2);
        assertThat(described.data().get("birthYearBand").asText()).isEqualTo("2000-2004");
        assertThat(described.data().get("languageNeed").asBoolean()).isFalse();
    }

    @Test
    void aChangeToAnythingElseIsNot() {
        int before = journal.under(client).size();
        amend("*", "{\"givenName\":\"Robyn\",\"phone\":\"01632 960999\"}").statusCode(200);
        assertThat(journal.under(client)).hasSize(before);
    }

    @Test
    void aStaleVersionIsRefused() {
        amend("\"0\"", "{\"givenName\":\"Robyn\"}").statusCode(200);
        amend("\"0\"", "{\"givenName\":\"Ruby\"}")
                .statusCode(412)
                .body("type", equalTo("https://clientpathways.org/problems/stale"));
        keyWorker.asks().get("/clients/" + client).then().body("givenName", equalTo("Robyn"));
    }

    @Test
    void aVersionIsNeeded() {
        keyWorker
                .asks()
                .contentType("application/merge-patch+json")
                .body("{\"givenName\":\"Robyn\"}")
                .patch("/clients/" + client)
                .then()
                .statusCode(428)
                .body("type", equalTo("https://clientpathways.org/problems/precondition-required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"givenName\":null}|givenName",
                "{\"bornOn\":\"2999-01-01\"}|bornOn",
                "{\"nickname\":null}|nickname",
                "{\"givenName\":\"a\\u0000b\"}|givenName",
                "{\"id\":\"019a2b3c-0000-7000-8000-000000000001\"}|id",
                "{\"sex\":\"yes\"}|sex",
                "{\"accessNeeds\":[\"wings\"]}|accessNeeds[0]",
                "{\"acceptDuplicates\":[]}|''",
                "[]|''",
                "null|''",
                "\"Robyn\"|''"
            })
    void whatCannotBeAClientIsRefused(String patch, String field) {
        amend("*", patch)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
        keyWorker.asks().get("/clients/" + client).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void onlyAMergePatchIsTaken() {
        keyWorker
                .asks()
                .header("If-Match", "*")
                .body("{}")
                .patch("/clients/" + client)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void anUnrelatedAgencyDoesNotLearnThatTheClientIsThere() {
        keyWorker = Worker.keyWorker(World.agency());
        amend("*", "{\"givenName\":\"Robyn\"}").statusCode(404);
    }

    @Test
    void aPartyToAReferralMayReadButNotAmend() {
        Line line = Line.withAgreement();
        line.sent();
        client = line.client();
        keyWorker = Worker.keyWorker(line.serviceWorker().agency());
        amend("*", "{\"givenName\":\"Robyn\"}").statusCode(403);
    }

    private ValidatableResponse amend(String ifMatch, String patch) {
        return keyWorker
                .asks()
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch("/clients/" + client)
                .then();
    }
}
