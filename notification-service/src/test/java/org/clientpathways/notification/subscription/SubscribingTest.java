package org.clientpathways.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.clientpathways.notification.testing.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SubscribingTest {

    private static final String PUBLIC = "https://93.184.216.34/hooks";

    private final Worker system = Subscriber.systemOf("agency-" + Ids.next());
    private final Worker stranger = Subscriber.systemOf("stranger-" + Ids.next());

    @Test
    void theSecretIsShownOnceAndLiesEncrypted() throws Exception {
        String body = asked(system, Map.of("url", PUBLIC))
                .statusCode(201)
                .header("Location", containsString("/subscriptions/"))
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("status", equalTo("pending"))
                .body("verifiedAt", equalTo(null))
                .extract()
                .asString();
        String id = io.restassured.path.json.JsonPath.from(body).getString("id");
        String secret = io.restassured.path.json.JsonPath.from(body).getString("secret");

        system.asks().get("/subscriptions/" + id).then().statusCode(200).body(not(containsString("whsec_")));
        system.asks()
                .get("/subscriptions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body(not(containsString("whsec_")));
        byte[] key = java.util.Base64.getDecoder().decode(secret.substring("whsec_".length()));
        assertThat(Tables.number(
                        "select position('\\x" + java.util.HexFormat.of().formatHex(key)
                                + "'::bytea in secret) from subscription_secret where subscription_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void anotherAgencysIsNotFoundAndNotChanged() {
        String id = asked(system, Map.of("url", PUBLIC)).extract().jsonPath().getString("id");

        for (String path : List.of(id, Ids.next().toString())) {
            stranger.asks().get("/subscriptions/" + path).then().statusCode(404);
            stranger.asks().get("/subscriptions/" + path + "/deliveries").then().statusCode(404);
            stranger.asks().get("/subscriptions/" + path + "/tests").then().statusCode(404);
            stranger.asks().delete("/subscriptions/" + path).then().statusCode(404);
            for (String what : List.of("verify", "test", "rotate-secret")) {
                stranger.asks()
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/subscriptions/" + path + "/" + what)
                        .then()
                        .statusCode(404);
            }
            stranger.asks()
                    .contentType(ContentType.JSON)
                    .body(Map.of("status", "paused"))
                    .patch("/subscriptions/" + path)
                    .then()
                    .statusCode(404);
        }
        stranger.asks().get("/subscriptions").then().statusCode(200).body("items", hasSize(0));
        system.asks().get("/subscriptions/" + id).then().body("status", equalTo("pending"));
    }

    @Test
    void aPartnersSystemAndAnAdministratorOfTheAgencyMaySubscribeAndNobodyElse() {
        Worker administrator = Worker.of(system.agencies().get(0), Roles.ADMINISTRATOR);
        String id = asked(administrator, Map.of("url", PUBLIC))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        system.asks().get("/subscriptions/" + id).then().statusCode(200);

        for (String role : List.of(Roles.KEY_WORKER, Roles.MANAGER, Roles.GOVERNANCE, Roles.CLIENT)) {
            Worker other = Worker.of(system.agencies().get(0), role);
            asked(other, Map.of("url", PUBLIC)).statusCode(403);
            other.asks().get("/subscriptions/" + id).then().statusCode(403);
            for (String what : List.of("verify", "test", "rotate-secret")) {
                other.asks()
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/subscriptions/" + id + "/" + what)
                        .then()
                        .statusCode(403);
            }
            other.asks().get("/subscriptions/" + id + "/tests").then().statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/hooks",
                "https://10.1.2.3/hooks",
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:10.0.0.1]/hooks",
                "https://[fd00::1]/hooks",
                "http://10.1.2.3/hooks",
                "https://user:password@93.184.216.34/hooks",
                "https://93.184.216.34/hooks#part",
                "ftp://93.184.216.34/hooks",
                "https:///hooks",
                "hooks",
                " ",
            })
    void anAddressThatNothingMayBeSentToIsRefusedAndNotRepeated(String url) {
        asked(system, Map.of("url", url))
                .statusCode(400)
                .body("violations[0].field", equalTo("url"))
                .body("detail", not(containsString("93.184")));
    }

    @Test
    void whatIsNotKnownIsRefusedByName() {
        asked(system, Map.of("url", PUBLIC, "eventTypes", List.of("org.clientpathways.key-worker.assigned.v1")))
                .statusCode(400)
                .body("violations[0].field", equalTo("eventTypes[0]"))
                .body("violations[0].message", containsString("org.clientpathways.referral.sent.v1"));
        asked(system, Map.of("url", PUBLIC, "eventTypes", List.of())).statusCode(400);
        asked(system, Map.of("url", PUBLIC, "services", List.of("no id"))).statusCode(400);
        asked(system, Map.of("url", PUBLIC, "secret", "mine"))
                .statusCode(400)
                .body("violations[0].field", equalTo("secret"));
        asked(system, Map.of()).statusCode(400).body("violations[0].field", equalTo("url"));
        for (String mailbox : List.of("x", "", "a b@agency.example")) {
            asked(system, Map.of("url", PUBLIC, "contactEmail", mailbox))
                    .statusCode(400)
                    .body("violations.field", contains("contactEmail"))
                    .body("violations.message", contains("Give an email address, like it@agency.example"));
        }
    }

    @Test
    void itHasANameAndAMailboxThatCanBeChangedAndTakenAway() {
        String path = "/subscriptions/"
                + asked(system, Map.of("url", PUBLIC, "contactEmail", "systems@agency.example"))
                        .statusCode(201)
                        .body("name", equalTo("93.184.216.34"))
                        .extract()
                        .jsonPath()
                        .getString("id");
        changed(path, "{\"name\": \"Case system\", \"contactEmail\": null}")
                .statusCode(200)
                .body("name", equalTo("Case system"))
                .body("contactEmail", equalTo(null))
                .body("url", equalTo(PUBLIC));
        changed(path, "{\"eventTypes\": [\"org.clientpathways.referral.sent.v1\"]}")
                .body("eventTypes", hasSize(1));
        changed(path, "{\"eventTypes\": []}")
                .statusCode(400)
                .body("violations.message", contains("Give from 1 to 50, or null to be sent all"));
        changed(path, "{\"eventTypes\": null}").body("eventTypes", equalTo(null));
        for (String refused : List.of(
                "{\"name\": \" \"}",
                "{\"contactEmail\": \"nobody\"}",
                "{\"url\": null}",
                "{\"url\": \"https://10.0.0.1/\"}",
                "{\"eventTypes\": [\"org.clientpathways.nothing.v1\"]}",
                "{\"status\": null}",
                "{\"status\": \"disabled\"}",
                "{\"secret\": \"mine\"}",
                "[]",
                "null",
                "")) {
            changed(path, refused).statusCode(400);
        }
        changed(path, "{}").statusCode(200).body("name", equalTo("Case system"));
    }

    @Test
    void itIsEnded() {
        String path = "/subscriptions/"
                + asked(system, Map.of("url", PUBLIC)).extract().jsonPath().getString("id");
        system.asks().delete(path).then().statusCode(204);
        system.asks().get(path).then().statusCode(404);
    }

    @Test
    void anAgencyHasAtMostTwentyHoweverManyAreAskedForAtOnce() {
        long made = IntStream.range(0, 24)
                .parallel()
                .map(one -> asked(system, Map.of("url", PUBLIC)).extract().statusCode())
                .filter(status -> status == 201)
                .count();
        assertThat(made).isEqualTo(20);
        asked(system, Map.of("url", PUBLIC))
                .statusCode(409)
                .body("type", containsString("too-many-subscriptions"))
                .body("detail", containsString("has 20 subscriptions"));
        asked(stranger, Map.of("url", PUBLIC)).statusCode(201);

        String one = system.asks().get("/subscriptions").jsonPath().getString("items[0].id");
        system.asks().delete("/subscriptions/" + one).then().statusCode(204);
        asked(system, Map.of("url", PUBLIC)).statusCode(201);
    }

    @Test
    void aLongListIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            asked(system, Map.of("url", PUBLIC)).statusCode(201);
        }
        String next = system.asks()
                .get("/subscriptions?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .jsonPath()
                .getString("next");
        system.asks()
                .get("/subscriptions?limit=2&after=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        system.asks().get("/subscriptions?after=nonsense").then().statusCode(400);
    }

    private static ValidatableResponse asked(Worker system, Map<String, ?> body) {
        return system.asks()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/subscriptions")
                .then();
    }

    private ValidatableResponse changed(String path, String patch) {
        return system.asks()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path)
                .then();
    }
}
