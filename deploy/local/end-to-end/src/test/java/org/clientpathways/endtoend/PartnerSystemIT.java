package org.clientpathways.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.clientpathways.local.LocalSecrets;
import org.clientpathways.local.demo.story.Agency;
import org.junit.jupiter.api.Test;

/** An agency's own system, signed in by client credentials alone, learns of a referral and reads the rest. */
@WithTheWholeSystem
class PartnerSystemIT {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void itsTokenNamesItsAgencyAndItsRoleAndNobodyElseHasIt() {
        String token = token(Agency.HARBOUR_TRUST, LocalSecrets.of("harbour-trust-system"));
        JsonPath claims = JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));

        assertThat(claims.getList("organization")).isEqualTo(List.of("harbour-trust"));
        assertThat(claims.getList("realm_access.roles")).contains("partner-system");
        assertThat(claims.getString("sub")).isNotBlank();
        assertThat(asked(Agency.HARBOUR_TRUST, "another").path("error").toString())
                .isEqualTo("unauthorized_client");
        at(TheSystem.addresses().notification(), token)
                .get("/subscriptions")
                .then()
                .statusCode(200);
        at(TheSystem.addresses().notification(), token).get("/alerts").then().statusCode(403);
    }

    @Test
    void itProvesItsEndpointHearsOfAReferralAndReadsTheRest() throws Exception {
        String token = token(Agency.HARBOUR_TRUST, LocalSecrets.of("harbour-trust-system"));
        List<String> told = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        JsonPath made = at(TheSystem.addresses().notification(), token)
                .body(Map.of("url", "http://localhost:" + server.getAddress().getPort() + "/hooks"))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .body("status", equalTo("pending"))
                .extract()
                .jsonPath();
        Webhook webhook = new Webhook(made.getString("secret"));
        server.createContext("/hooks", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                webhook.verify(body, exchange.getRequestHeaders());
                JsonPath event = JsonPath.from(body);
                told.add(event.getString("subject"));
                byte[] answer = ("{\"challenge\":\"" + event.getString("data.challenge") + "\"}").getBytes();
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            } catch (com.standardwebhooks.exceptions.WebhookVerificationException wrong) {
                told.add("not verified: " + wrong.getMessage());
            }
        });
        server.start();
        String path = "/subscriptions/" + made.getString("id");
        try {
            at(TheSystem.addresses().notification(), token)
                    .post(path + "/verify")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("active"));
            Line.Referral referral = Line.sent();
            Awaitility.await().atMost(LONGEST).until(() -> told.contains(referral.id()));

            at(TheSystem.addresses().referral(), token)
                    .get("/referrals/" + referral.id())
                    .then()
                    .statusCode(200)
                    .body("client.givenName", notNullValue());
            String other = token(Agency.OPEN_DOOR, LocalSecrets.of("open-door-system"));
            at(TheSystem.addresses().referral(), other)
                    .get("/referrals/" + referral.id())
                    .then()
                    .statusCode(404);
        } finally {
            at(TheSystem.addresses().notification(), token).delete(path).then().statusCode(204);
            server.stop(0);
        }
    }

    private static RequestSpecification at(String service, String token) {
        return given().auth().oauth2(token).baseUri(service).contentType(ContentType.JSON);
    }

    private static String token(Agency agency, String secret) {
        return asked(agency, secret).path("access_token");
    }

    private static io.restassured.response.Response asked(Agency agency, String secret) {
        return given().baseUri(TheSystem.addresses().keycloak())
                .formParams(Map.of(
                        "grant_type", "client_credentials", "client_id", agency.systemId(), "client_secret", secret))
                .post("/realms/pathways/protocol/openid-connect/token");
    }
}
