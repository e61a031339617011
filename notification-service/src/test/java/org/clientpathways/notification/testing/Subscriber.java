package org.clientpathways.notification.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.groundwork.access.Roles;

/** A partner agency's system with a subscription. */
public final class Subscriber {

    private final Worker system;
    public final String id;
    public final String secret;

    private Subscriber(Worker system, JsonPath made) {
        this.system = system;
        this.id = made.getString("id");
        this.secret = made.getString("secret");
    }

    public static Worker systemOf(String agency) {
        return Worker.of(agency, Roles.PARTNER_SYSTEM);
    }

    /** One that is sent all of its agency's events. */
    public static Subscriber of(String agency, String url) {
        return of(agency, url, Map.of());
    }

    public static Subscriber of(String agency, String url, Map<String, ?> filters) {
        Map<String, Object> body = new LinkedHashMap<>(filters);
        body.put("url", url);
        Worker system = systemOf(agency);
        return new Subscriber(
                system,
                system.asks()
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/subscriptions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath());
    }

    public JsonPath read() {
        return system.asks().get("/subscriptions/" + id).jsonPath();
    }

    public void set(String status) {
        system.asks()
                .contentType("application/merge-patch+json")
                .body(Map.of("status", status))
                .patch("/subscriptions/" + id)
                .then()
                .statusCode(200);
    }

    public void awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> read().getString("status").equals(status));
    }

    /** Waits until nothing is about to be sent. */
    public void awaitNoTask() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Tables.number("select count(*) from scheduled_tasks where task_instance like '" + id + "%'")
                                == 0);
    }

    /** Newest first. */
    public List<Map<String, Object>> deliveries(String query) {
        return system.asks()
                .get("/subscriptions/" + id + "/deliveries?limit=100" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    public void awaitDelivered(int count) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> deliveries("&status=delivered").size() == count);
    }
}
