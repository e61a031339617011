package org.clientpathways.endtoend;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clientpathways.local.demo.story.Account;

/** Requests with the token of one of the demo's accounts. */
final class SignIn {

    private static final Duration USED_FOR = Duration.ofMinutes(2);

    private static final Map<Account, Token> TOKENS = new ConcurrentHashMap<>();

    private record Token(String value, Instant since) {}

    private SignIn() {}

    /** A request to referral-service by this account. */
    static RequestSpecification as(Account account) {
        return with(token(account)).baseUri(TheSystem.addresses().referral());
    }

    /** A request to pathway-service by this account. */
    static RequestSpecification atPathwaysAs(Account account) {
        return with(token(account)).baseUri(TheSystem.addresses().pathway());
    }

    /** A request to notification-service by this account. */
    static RequestSpecification atNotificationsAs(Account account) {
        return with(token(account)).baseUri(TheSystem.addresses().notification());
    }

    static String token(Account account) {
        return TOKENS.compute(
                        account,
                        (who, token) ->
                                token != null && token.since().plus(USED_FOR).isAfter(Instant.now())
                                        ? token
                                        : fetch(who))
                .value();
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static Token fetch(Account account) {
        String value = given().baseUri(TheSystem.addresses().keycloak())
                .formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "demo-loader",
                        "scope", "openid organization",
                        "username", account.username(),
                        "password", Account.PASSWORD))
                .post("/realms/pathways/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return new Token(value, Instant.now());
    }
}
