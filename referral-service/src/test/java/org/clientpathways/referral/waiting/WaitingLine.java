package org.clientpathways.referral.waiting;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;

/** A service with a waiting list, as its staff use it. */
record WaitingLine(Line line) {

    static WaitingLine made() {
        return new WaitingLine(Line.withAgreement());
    }

    /** The client waits since a day of March 2026; gives the referral's id. */
    String waits(int day, String priority) {
        return waits(day, priority, "2030-01-01");
    }

    String waits(int day, String priority, String reviewOn) {
        Map<String, Object> request = line.request();
        request.put("occurredAt", "2026-02-01T09:00:00Z");
        String referral = line.post(request).statusCode(201).extract().path("id");
        line.answer(
                        referral,
                        "waitlist",
                        Map.of(
                                "priority",
                                priority,
                                "reviewOn",
                                reviewOn,
                                "occurredAt",
                                "2026-03-%02dT09:00:00Z".formatted(day)))
                .statusCode(200);
        return referral;
    }

    /** Three who wait with the same priority, in their order. */
    List<String> three() {
        return List.of(waits(1, "routine"), waits(2, "routine"), waits(3, "routine"));
    }

    ValidatableResponse read(String query) {
        return readAs(line.serviceWorker(), query);
    }

    ValidatableResponse readAs(Worker worker, String query) {
        return worker.asks()
                .get("/services/" + line.service() + "/waiting-list" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    /** The referrals of the list in its order, read page by page. */
    List<String> order(int limit) {
        List<String> order = new ArrayList<>();
        String after = "";
        do {
            ValidatableResponse page = read("limit=" + limit + after).statusCode(200);
            List<Integer> positions = page.extract().path("items.position");
            List<String> ids = page.extract().path("items.referralId");
            for (int i = 0; i < ids.size(); i++) {
                order.add(ids.get(i));
                if (positions.get(i) != order.size()) {
                    throw new AssertionError("position " + positions.get(i) + " instead of " + order.size());
                }
            }
            after = page.extract().path("next") == null
                    ? null
                    : "&after=" + page.extract().path("next");
        } while (after != null);
        return order;
    }

    List<String> order() {
        return order(100);
    }

    ValidatableResponse move(String referral, Object... fields) {
        return move(referral, "*", fields);
    }

    ValidatableResponse moveSeen(String referral, String ifMatch, Object... fields) {
        return move(referral, ifMatch, fields);
    }

    private ValidatableResponse move(String referral, String ifMatch, Object[] fields) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "Asked for by the doctor"));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return line.serviceWorker()
                .asks()
                .header("If-Match", ifMatch)
                .body(body)
                .post("/referrals/" + referral + "/move")
                .then();
    }

    ValidatableResponse review(String referral, Map<String, Object> review) {
        return line.act(line.serviceWorker(), referral, "review", review);
    }

    String seen(String referral) {
        return line.read(line.serviceWorker(), referral).extract().header("ETag");
    }
}
