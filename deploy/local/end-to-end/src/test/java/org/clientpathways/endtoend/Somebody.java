package org.clientpathways.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Agency;

/**
 * An account that the demo does not have: of one agency, with these roles.
 *
 * @param token good for a few minutes
 */
record Somebody(Agency agency, List<String> roles, String username, String token) {

    static final String NAME = "Some Body";

    private static final String ADMINISTRATOR = "admin";
    private static final String ADMINISTRATORS_PASSWORD = "pathways";

    /** Makes the account. */
    static Somebody of(Agency agency, String... roles) {
        String username = "somebody-" + UUID.randomUUID();
        String admin = token("master", "admin-cli", "openid", ADMINISTRATOR, ADMINISTRATORS_PASSWORD);
        String location = realm(admin).body(user(username)).post("/users").header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        List<Map<String, Object>> granted = realm(admin)
                .get("/roles?max=1000")
                .path("findAll { %s.contains(it.name) }"
                        .formatted(List.of(roles).stream()
                                .map(role -> "'" + role + "'")
                                .toList()));
        assertThat(granted).hasSize(roles.length);
        done(realm(admin).body(granted).post("/users/{id}/role-mappings/realm", id));
        String organization = realm(admin)
                .get("/organizations?max=1000")
                .path("find { it.alias == '%s' }.id".formatted(agency.alias()));
        done(realm(admin).body(id).post("/organizations/{organization}/members", organization));
        return new Somebody(
                agency,
                List.of(roles),
                username,
                token("pathways", "demo-loader", "openid organization", username, Account.PASSWORD));
    }

    /** A request to referral-service by this account. */
    RequestSpecification asks() {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .baseUri(TheSystem.addresses().referral());
    }

    private static Map<String, Object> user(String username) {
        return Map.of(
                "username",
                username,
                "enabled",
                true,
                "firstName",
                "Some",
                "lastName",
                "Body",
                "email",
                username + "@example.org",
                "emailVerified",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", Account.PASSWORD, "temporary", false)));
    }

    private static void done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
    }

    private static RequestSpecification realm(String admin) {
        return given().baseUri(TheSystem.addresses().keycloak())
                .basePath("/admin/realms/pathways")
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(admin);
    }

    private static String token(String realm, String client, String scope, String name, String password) {
        return given().baseUri(TheSystem.addresses().keycloak())
                .formParams(Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "scope", scope,
                        "username", name,
                        "password", password))
                .post("/realms/{realm}/protocol/openid-connect/token", realm)
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
