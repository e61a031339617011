package org.clientpathways.pathway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

    @Test
    void itIsReadyWhenDatabaseAndBrokerAreThereAndNothingIsBeingRebuilt() {
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(
                        "checks.name",
                        hasItems(
                                "Database connections health check",
                                "Routes whole",
                                "SmallRye Reactive Messaging - readiness check"));
    }

    @Test
    void itIsAlive() {
        RestAssured.get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }
}
