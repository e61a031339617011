package org.clientpathways.notification.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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

    /** One that is proven, and is sent all of its agency's events. */
    public static Subscriber of(String agency, String url) {
        return of(agency, url, Map.of());
    }

    public static Subscriber of(String agency, String url, Map<String, ?> filters) {
        Subscriber subscriber = pending(agency, url, filters);
        subscriber.asks("verify").then().statusCode(200);
        return subscriber;
    }

    /** One that is not proven yet. */
    public static Subscriber pending(String agency, String url, Map<String, ?> filters) {
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

    /** Posts to a path under the subscription's own. */
    public Response asks(String what) {
        return system.asks().contentType(ContentType.JSON).post("/subscriptions/" + id + "/" + what);
    }

    /** The same with a body. */
    public Response asks(String what, Map<String, ?> body) {
        return system.asks().contentType(ContentType.JSON).body(body).post("/subscriptions/" + id + "/" + what);
    }

    /** Changes it by a merge patch. */
    public Response change(String patch) {
        return system.asks()
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch("/subscriptions/" + id);
    }

    public JsonPath read() {
        return system.asks().get("/subscriptions/" + id).jsonPath();
    }

    public void set(String status) {
        change("{\"status\": \"" + status + "\"}").then().statusCode(200);
    }

    public void end() {
        system.asks().delete("/subscriptions/" + id).then().statusCode(204);
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
