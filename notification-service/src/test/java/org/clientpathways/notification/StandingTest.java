package org.clientpathways.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandingTest {

    @Inject
    AgroalDataSource database;

    @Test
    void itIsAlive() {
        RestAssured.get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void itDescribesItsApi() {
        RestAssured.given()
                .accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("info.title", equalTo("Client Pathways: notification-service"));
    }

    @Test
    void theApplicationOwnsNothingAndCannotChangeWhatItHasTaken() throws SQLException {
        assertThat(isTrue("has_table_privilege('taken_event', 'insert')")).isTrue();
        assertThat(isTrue("has_table_privilege('taken_event', 'update, delete, truncate')"))
                .isFalse();
        assertThat(isTrue("exists (select from pg_class where relowner = current_user::regrole)"))
                .isFalse();
        assertThat(isTrue("(select rolsuper or rolbypassrls from pg_roles where rolname = current_user)"))
                .isFalse();
    }

    private boolean isTrue(String condition) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + condition)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
